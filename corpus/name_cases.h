#pragma once

#include <string>
#include <string_view>

namespace corpus {

enum class Gender { Masculine, Feminine };

// The nominative of a Russian or Ukrainian family name that stands in another case, both in plain
// spelling (name_letters.h): "terekhova" of a man is "terekhov". As it is where no ending is known.
std::string nominative_of(std::string_view plain, Gender gender);

}  // namespace corpus
