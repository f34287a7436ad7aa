#pragma once

#include <vector>

#include "corpus/entity_mentions.h"

namespace corpus {

// Where a text cites documents of the United Nations that are no resolutions, in order: S/2022/782,
// A/77/123, S/PRST/2023/1, A/HRC/52/62, S/PV.9143, GOV/2022/39. Their numbers are no days, years
// or weapons.
std::vector<ByteRange> find_document_symbols(const NamedText& text);

}  // namespace corpus
