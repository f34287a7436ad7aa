#include "corpus/office_holders.h"

#include <algorithm>
#include <cctype>
#include <string>
#include <utility>
#include <vector>

namespace corpus {
namespace {

// Years, both inside.
struct Term {
  int from = 0;
  int to = 0;
};

constexpr int kStillThere = 9999;

// Four digits at a place; nothing when there are none.
std::optional<int> year_at(std::string_view text, std::size_t at) {
  constexpr std::size_t kDigits = 4;
  if (at + kDigits > text.size()) return std::nullopt;
  int year = 0;
  for (const char c : text.substr(at, kDigits)) {
    if (std::isdigit(static_cast<unsigned char>(c)) == 0) return std::nullopt;
    year = year * 10 + (c - '0');
  }
  return year;
}

// "2013–2021", "2013–", "2013".
std::vector<Term> terms_in(std::string_view offices) {
  constexpr std::string_view kDash = "–";
  std::vector<Term> terms;
  for (std::size_t at = 0; at < offices.size(); ++at) {
    const std::optional<int> from = year_at(offices, at);
    if (!from) continue;
    at += 4;
    Term term{*from, *from};
    if (offices.substr(at).starts_with(kDash)) {
      at += kDash.size();
      term.to = year_at(offices, at).value_or(kStillThere);
      if (term.to != kStillThere) at += 4;
    }
    terms.push_back(term);
  }
  return terms;
}

// American spellings in the British way.
std::string_view british(std::string_view folded) {
  if (folded == "advisor") return "adviser";
  if (folded == "defense") return "defence";
  return folded;
}

std::string joined_words(std::string_view text) {
  std::string joined = " ";
  for (const Word& word : split_words(text)) joined.append(british(word.folded)) += ' ';
  return joined;
}

bool holds_on(const Lexicon& lexicon, const KnownEntity& person, std::optional<Day> day) {
  return day && holds_office(lexicon.offices_of(person.id), *day);
}

}  // namespace

// "Prime Minister" is in "Prime Minister of Norway 2013–2021"; "Defense Secretary" in "US Secretary
// of Defense": every long word of the role is.
bool is_office_of(std::string_view offices, std::string_view role) {
  constexpr std::size_t kLong = 4;
  const std::string held = joined_words(offices);
  bool any = false;
  for (const Word& word : split_words(role)) {
    if (word.folded.size() < kLong) continue;
    if (held.find(' ' + std::string(british(word.folded)) + ' ') == std::string::npos) return false;
    any = true;
  }
  return any;
}

bool holds_office(std::string_view offices, Day day) {
  const int year = static_cast<int>(std::chrono::year_month_day(day).year());
  const std::vector<Term> terms = terms_in(offices);
  return std::any_of(terms.begin(), terms.end(),
                     [&](const Term& term) { return term.from <= year && year <= term.to; });
}

std::optional<KnownEntity> person_called(const Lexicon& lexicon, std::string_view surname,
                                         std::string_view role, std::optional<Day> day) {
  std::vector<KnownEntity> persons = lexicon.persons_by_surname(surname);
  const auto narrow = [&](auto keeps) {
    if (persons.size() < 2) return;
    std::vector<KnownEntity> kept;
    std::copy_if(persons.begin(), persons.end(), std::back_inserter(kept), keeps);
    if (!kept.empty()) persons = std::move(kept);
  };
  narrow(
      [&](const KnownEntity& person) { return is_office_of(lexicon.offices_of(person.id), role); });
  narrow([&](const KnownEntity& person) { return holds_on(lexicon, person, day); });
  if (persons.size() != 1) return std::nullopt;
  return std::move(persons.front());
}

std::optional<KnownEntity> holder_addressed(const Lexicon& lexicon, std::string_view given_name,
                                            std::optional<Day> day) {
  std::vector<KnownEntity> persons = lexicon.persons_by_given_name(given_name);
  std::erase_if(persons,
                [&](const KnownEntity& person) { return !holds_on(lexicon, person, day); });
  if (persons.size() != 1) return std::nullopt;
  return std::move(persons.front());
}

}  // namespace corpus
