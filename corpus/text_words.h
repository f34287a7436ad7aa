#pragma once

#include <functional>
#include <string_view>

#include "corpus/text.h"

namespace corpus {

// Goes over the words of split_words in order, until `visit` answers false. The word is good until
// `visit` returns.
void visit_words(std::string_view text, const std::function<bool(const Word&)>& visit);

}  // namespace corpus
