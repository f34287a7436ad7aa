#pragma once

#include "corpus/lexicon.h"
#include "searcher/expand_names.h"

namespace searcher {

// The names of the lexicon's treaties; it must outlive them. A name in small letters is taken for
// one unless it is ambiguous.
OtherNames treaty_names(const corpus::Lexicon& lexicon);

}  // namespace searcher
