#include "corpus/generator/made_up_people.h"

#include <array>
#include <string>
#include <string_view>

#include "corpus/generator/made_up_words.h"
#include "corpus/name_keys.h"

namespace corpus {
namespace {

struct GivenNameOf {
  std::string_view name;
  std::string_view honorific;
};
constexpr std::array<GivenNameOf, 32> kGivenNames = {{
    {"Ana", "Ms"},    {"Derek", "Mr"},  {"Elena", "Ms"},   {"Tomas", "Mr"}, {"Maria", "Ms"},
    {"Pavel", "Mr"},  {"Laura", "Ms"},  {"Hassan", "Mr"},  {"Nadia", "Ms"}, {"Ivan", "Mr"},
    {"Helen", "Ms"},  {"Omar", "Mr"},   {"Sofia", "Ms"},   {"Peter", "Mr"}, {"Irina", "Ms"},
    {"Ahmed", "Mr"},  {"Claire", "Ms"}, {"Samuel", "Mr"},  {"Leila", "Ms"}, {"Viktor", "Mr"},
    {"Ingrid", "Ms"}, {"Daniel", "Mr"}, {"Olga", "Ms"},    {"Yusuf", "Mr"}, {"Marta", "Ms"},
    {"Andrei", "Mr"}, {"Fatima", "Ms"}, {"Michael", "Mr"}, {"Susan", "Ms"}, {"Karim", "Mr"},
    {"Julia", "Ms"},  {"Anton", "Mr"},
}};

constexpr std::array<std::string_view, 12> kOrganisationKinds = {
    "Relief Committee", "Liberation Front", "Peace Institute",    "Border Guard",
    "Defence Council",  "Refugee Agency",   "Patriotic Movement", "Monitoring Mission",
    "Medical Society",  "Democratic Party", "Steel Corporation",  "Human Rights Centre"};

bool is_known(const Lexicon& lexicon, std::string_view name) {
  return !lexicon.all_named(name).empty() || !lexicon.persons_by_surname(fold(name)).empty();
}

// The first letters of its words.
std::string acronym_of(std::string_view name) {
  std::string acronym;
  for (std::size_t at = 0; at < name.size(); ++at) {
    if (at == 0 || name[at - 1] == ' ') acronym += name[at];
  }
  return acronym;
}

}  // namespace

std::optional<StockName> made_up_person(std::uint32_t number, const Lexicon& lexicon) {
  const std::string surname = made_up_name(number);
  const GivenNameOf& given = kGivenNames[number % kGivenNames.size()];
  const std::string name = std::string(given.name) + ' ' + surname;
  if (is_known(lexicon, surname) || !lexicon.persons_like(skeleton_of(name)).empty())
    return std::nullopt;
  return StockName{person_id(name), name, {name}, surname, std::string(given.honorific)};
}

std::optional<StockName> made_up_organisation(std::uint32_t number, const Lexicon& lexicon) {
  const std::string root = made_up_name(kMadeUpNames - 1 - number);
  if (is_known(lexicon, root)) return std::nullopt;
  const std::string name =
      root + ' ' + std::string(kOrganisationKinds[number % kOrganisationKinds.size()]);
  StockName made{id_from_name(Facet::Organisation, name), name, {name}};
  std::string acronym = acronym_of(name);
  if (acronym.size() > 2 && lexicon.all_named(acronym).empty())
    made.short_form = std::move(acronym);
  return made;
}

std::optional<StockName> made_up_village(std::uint32_t number, const Lexicon& lexicon) {
  const std::string name = made_up_name(kMadeUpNames / 2 + number);
  if (is_known(lexicon, name)) return std::nullopt;
  return StockName{id_from_name(Facet::Place, name), name, {name}};
}

std::string made_up_publisher(std::uint32_t number) {
  static constexpr std::array<std::string_view, 6> kPublisherKinds = {
      "Wire", "Herald", "Dispatch", "Monitor", "Post", "Bulletin"};
  return made_up_name(kMadeUpNames / 3 + number) + ' ' +
         std::string(kPublisherKinds[number % kPublisherKinds.size()]);
}

}  // namespace corpus
