#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/given_names.h"
#include "corpus/text.h"

// The words of a person's name, as they are compared.
namespace corpus {

struct NamePart {
  // Of its letters; an article or a "bin" before it belongs to it ("bin-salman").
  std::string plain;
  // The same in the Latin letters of the text.
  std::string written;
  Script script = Script::Latin;
  // The name it is a spelling of, and whether it is a short form.
  std::optional<KnownGivenName> given;
  // "J."
  bool is_initial = false;
  std::string folded;
  // Consonants it may have in other scripts (name_skeletons.h).
  std::vector<std::string> skeletons;
};

struct NameParts {
  // The given name first as far as can be told (the family name where those lead: Kim, Xi);
  // neither particles nor patronymics among them.
  std::vector<NamePart> parts;
  // "jr", "ii"; empty for none.
  std::string suffix;
};

NameParts parts_of_name(std::string_view name, std::string_view language);

// Whether the name is no initial and stands for a given name in this place.
bool has_given_name(const NamePart& part, bool first);

}  // namespace corpus
