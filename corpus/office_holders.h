#pragma once

#include <optional>
#include <string_view>

#include "corpus/lexicon.h"

namespace corpus {

// Whether one who held `offices` ("Prime Minister of Norway 2013–2021, minister 2005–2009") held
// any of them on a day. Of offices without years nobody knows.
bool holds_office(std::string_view offices, Day day);

// Whether any of the offices is called as a role is: "Prime Minister". An empty role says nothing.
bool is_office_of(std::string_view offices, std::string_view role);

// The one known person whom a surname alone means (surname_key): the only one of that name, else
// the only one who holds an office called as `role` is, else the only one who holds one on that
// day. Nothing when several are left; role may be empty.
std::optional<KnownEntity> person_called(const Lexicon& lexicon, std::string_view surname,
                                         std::string_view role, std::optional<Day> day);

// The one known person of a given name (folded) who holds an office on the day; nothing when there
// are none or several.
std::optional<KnownEntity> holder_addressed(const Lexicon& lexicon, std::string_view given_name,
                                            std::optional<Day> day);

}  // namespace corpus
