#include "corpus/given_names.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "corpus/given_name_rows.h"
#include "corpus/name_letters.h"
#include "corpus/text.h"

namespace corpus {
namespace {

using NamedSpelling = std::pair<std::string, KnownGivenName>;

void add_spellings(std::vector<NamedSpelling>& spellings, std::string_view words,
                   KnownGivenName name) {
  for (const Word& word : split_words(words))
    spellings.emplace_back(plain_spelling(word.folded, ""), name);
}

void add_rows(std::vector<NamedSpelling>& spellings, std::span<const GivenNameRow> rows,
              NameOrigin origin) {
  for (const GivenNameRow& row : rows) {
    add_spellings(spellings, row.name, {row.name, false, origin});
    add_spellings(spellings, row.spellings, {row.name, false, origin});
  }
}

void add_short_forms(std::vector<NamedSpelling>& spellings, std::span<const GivenNameRow> rows,
                     NameOrigin origin) {
  for (const GivenNameRow& row : rows)
    add_spellings(spellings, row.short_forms, {row.name, true, origin});
}

// In order; a spelling of two rows belongs to the first, and whole names come before short ones.
std::vector<NamedSpelling> all_spellings() {
  std::vector<NamedSpelling> spellings;
  add_rows(spellings, kSlavicNames, NameOrigin::Slavic);
  add_rows(spellings, kEasternNames, NameOrigin::Eastern);
  add_rows(spellings, kWesternNames, NameOrigin::Western);
  add_short_forms(spellings, kSlavicNames, NameOrigin::Slavic);
  add_short_forms(spellings, kWesternNames, NameOrigin::Western);
  std::stable_sort(
      spellings.begin(), spellings.end(),
      [](const NamedSpelling& a, const NamedSpelling& b) { return a.first < b.first; });
  return spellings;
}

}  // namespace

std::optional<KnownGivenName> find_given_name(std::string_view plain) {
  static const std::vector<NamedSpelling> kSpellings = all_spellings();
  const auto found = std::lower_bound(
      kSpellings.begin(), kSpellings.end(), plain,
      [](const NamedSpelling& one, std::string_view other) { return one.first < other; });
  if (found == kSpellings.end() || found->first != plain) return std::nullopt;
  return found->second;
}

std::optional<KnownGivenName> find_declined_given_name(std::string_view plain) {
  constexpr std::array<std::string_view, 11> kEndings = {"oiu", "ia", "iu", "om", "em", "oi",
                                                         "ei",  "a",  "u",  "e",  "i"};
  constexpr std::array<std::string_view, 4> kNominatives = {"", "i", "a", "ia"};
  constexpr std::size_t kShortest = 3;
  if (const std::optional<KnownGivenName> name = find_given_name(plain)) return name;
  for (const std::string_view ending : kEndings) {
    if (!plain.ends_with(ending) || plain.size() < ending.size() + kShortest) continue;
    const std::string stem(plain.substr(0, plain.size() - ending.size()));
    for (const std::string_view nominative : kNominatives) {
      const auto name = find_given_name(stem + std::string(nominative));
      if (name && !name->is_short) return name;
    }
  }
  return std::nullopt;
}

}  // namespace corpus
