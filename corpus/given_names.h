#pragma once

#include <optional>
#include <string_view>

// Given names that are written in several ways: of one name in several languages' letters, and the
// short forms of a name.
namespace corpus {

// Slavic names may stand behind the family name; Slavic and eastern ones (Arabic, Persian, Turkish)
// come in many spellings of the Latin script.
enum class NameOrigin { Slavic, Eastern, Western };

struct KnownGivenName {
  // How the name is written in ids: "vladimir" for Volodymyr, "william" for Bill.
  std::string_view name;
  // Bill, Joe: stands for the name only where a given name does.
  bool is_short = false;
  NameOrigin origin = NameOrigin::Western;
};

// By its plain spelling (name_letters.h). Names that the table has not are nothing.
std::optional<KnownGivenName> find_given_name(std::string_view plain);

// The same for a Russian or Ukrainian name that may stand in any case ("vladimiru", "elenoi").
std::optional<KnownGivenName> find_declined_given_name(std::string_view plain);

}  // namespace corpus
