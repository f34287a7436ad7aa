#include "corpus/generator/story_cast.h"

#include <algorithm>
#include <array>
#include <string>

namespace corpus {
namespace {

constexpr std::array<std::string_view, 14> kOffices = {"Foreign Minister",
                                                       "Defence Minister",
                                                       "Interior Minister",
                                                       "Prime Minister",
                                                       "President",
                                                       "Governor",
                                                       "Ambassador",
                                                       "General",
                                                       "Colonel",
                                                       "Major",
                                                       "Mayor",
                                                       "Brigadier General",
                                                       "Special Envoy",
                                                       "Vice President"};

// A small lexicon may have fewer names than are wanted.
constexpr int kTries = 50;

// Readers would take one for the other.
bool are_alike(const StockName& a, const StockName& b) {
  return a.id == b.id || (!a.short_form.empty() && a.short_form == b.short_form);
}

template <typename Member>
Member& one_of(std::vector<Member>& members, Dice& dice) {
  return members[dice.below(static_cast<std::uint32_t>(members.size()))];
}

}  // namespace

StoryCast::StoryCast(const NameStock& stock, Dice& dice)
    : persons_(choose(stock, Facet::Person, 1 + dice.below(4), dice)),
      organisations_(choose(stock, Facet::Organisation, 1 + dice.below(3), dice)),
      weapons_(choose(stock, Facet::Weapon, dice.below(3), dice)),
      places_(choose(stock, Facet::Place, 2 + dice.below(3), dice)) {}

std::vector<StoryCast::Member> StoryCast::choose(const NameStock& stock, Facet facet,
                                                 std::size_t count, Dice& dice) {
  std::vector<Member> members;
  if (!stock.has(facet)) return members;
  for (int tries = 0; members.size() < count && tries < kTries; ++tries) {
    const StockName& drawn = stock.draw(facet, dice);
    const bool is_there = std::any_of(members.begin(), members.end(), [&](const Member& member) {
      return are_alike(*member.name, drawn);
    });
    if (!is_there) members.push_back({&drawn, dice.one_of(kOffices)});
  }
  return members;
}

// "Foreign Minister Ana Brook", later "Ms Brook" or "Brook". Of a person of the lexicon the office
// is left out, as it could be another's.
void StoryCast::add_person(ToldText& text, Dice& dice) {
  Member& member = one_of(persons_, dice);
  const StockName& name = *member.name;
  const bool is_made_up = !name.honorific.empty();
  const std::string_view role = is_made_up ? member.role : std::string_view();
  if (member.is_named) {
    if (is_made_up && dice.chance(60)) text.add(name.honorific + ' ');
    return text.add_name(name, name.short_form, role);
  }
  member.is_named = true;
  if (is_made_up) text.add(std::string(role) + ' ');
  text.add_name(name, name.label, role);
}

// "Tavrin Relief Committee (TRC)", later "TRC".
void StoryCast::add_organisation(ToldText& text, Dice& dice) {
  Member& member = one_of(organisations_, dice);
  const StockName& name = *member.name;
  if (member.is_named && !name.short_form.empty()) return text.add_name(name, name.short_form);
  text.add_name(name, name.label);
  if (!member.is_named && !name.short_form.empty()) {
    text.add(" (");
    text.add_name(name, name.short_form);
    text.add(")");
  }
  member.is_named = true;
}

void StoryCast::add_weapon(ToldText& text, Dice& dice) {
  const StockName& name = *one_of(weapons_, dice).name;
  const bool is_usual = dice.chance(70);
  text.add_name(name,
                is_usual ? name.label : dice.one_of(std::span<const std::string>(name.forms)));
}

void StoryCast::add_place(ToldText& text, Dice& dice) {
  const StockName& name = *one_of(places_, dice).name;
  text.add_name(name, name.label);
}

void StoryCast::add_scene(ToldText& text) {
  text.add_name(*places_[0].name, places_[0].name->label);
}

}  // namespace corpus
