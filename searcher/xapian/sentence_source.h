#pragma once

#include <xapian.h>

#include <string>

namespace searcher {

// A query for the reports that have both terms in one sentence, in either order; without weight.
// The same term twice has to stand there twice.
Xapian::Query in_one_sentence(std::string left, std::string right);

}  // namespace searcher
