#pragma once

#include "corpus/name_parts.h"

namespace corpus {

// From 0 to 1, how likely two full names are one person's; 0 when they are not: given names must
// agree (the same, an initial, a short form, a spelling of it) and family names be alike.
double likeness_of(const NameParts& a, const NameParts& b);

}  // namespace corpus
