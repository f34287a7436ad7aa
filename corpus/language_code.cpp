#include "corpus/language_code.h"

#include "corpus/ascii_case.h"

namespace corpus {

std::string language_code(std::string_view text) {
  std::string code(text.substr(0, text.find_first_of("-_")));
  if (code.size() < 2 || code.size() > 3) return {};
  for (char& c : code) {
    c = lower_ascii(c);
    if (c < 'a' || c > 'z') return {};
  }
  return code;
}

}  // namespace corpus
