#include "corpus/find_person.h"

#include <algorithm>
#include <span>
#include <string>
#include <vector>

#include "corpus/name_keys.h"
#include "corpus/name_likeness.h"

namespace corpus {
namespace {

std::vector<KnownEntity> candidates(const Lexicon& lexicon, const NameParts& parts) {
  std::vector<KnownEntity> found;
  for (const std::string& key : likely_person_keys(parts)) {
    for (KnownEntity& person : lexicon.persons_like(key)) {
      const bool is_new = std::none_of(found.begin(), found.end(), [&](const KnownEntity& other) {
        return other.id == person.id;
      });
      if (is_new) found.push_back(std::move(person));
    }
  }
  return found;
}

struct ScriptLikeness {
  double highest = 0;
  // Whether any full name is in these scripts.
  bool has_name = false;
};

// To the names in the script of the text (`same`), or to those in others.
ScriptLikeness likeness_in(bool same, const NameParts& parts, std::span<const std::string> names) {
  ScriptLikeness likeness;
  const Script script = parts.parts.back().script;
  for (const std::string& name : names) {
    if ((script_of(name) == script) != same) continue;
    const NameParts known = parts_of_name(name, {});
    if (known.parts.size() < 2) continue;
    likeness.has_name = true;
    likeness.highest = std::max(likeness.highest, likeness_of(parts, known));
  }
  return likeness;
}

// Names in other scripts count less where the person has some in that of the text.
double likeness_to(const NameParts& parts, std::span<const std::string> names) {
  constexpr double kOtherScript = 0.1;
  constexpr double kLeast = 0.85;
  const ScriptLikeness in_script = likeness_in(true, parts, names);
  if (in_script.highest > 0) return in_script.highest;
  const ScriptLikeness in_others = likeness_in(false, parts, names);
  if (!in_script.has_name) return in_others.highest;
  const double likeness = in_others.highest - kOtherScript;
  return likeness >= kLeast ? likeness : 0;
}

}  // namespace

std::optional<KnownEntity> find_person(const Lexicon& lexicon, std::string_view name,
                                       std::string_view language) {
  // Two persons nearer to each other than this are told apart by no spelling.
  constexpr double kMargin = 0.015;
  const NameParts parts = parts_of_name(name, language);
  if (parts.parts.size() < 2) return std::nullopt;
  std::optional<KnownEntity> best;
  double best_likeness = 0;
  double second = 0;
  for (KnownEntity& person : candidates(lexicon, parts)) {
    const double likeness = likeness_to(parts, lexicon.names_of(person.id));
    second = std::max(second, std::min(likeness, best_likeness));
    if (likeness <= best_likeness) continue;
    best_likeness = likeness;
    best = std::move(person);
  }
  if (best_likeness - second < kMargin) return std::nullopt;
  return best;
}

}  // namespace corpus
