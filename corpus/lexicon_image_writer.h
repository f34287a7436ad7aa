#pragma once

#include <cstdint>
#include <vector>

namespace corpus {

struct LexiconDraft;

// The image (lexicon_image.h) of a lexicon whose rows were all applied.
std::vector<std::uint64_t> write_lexicon_image(const LexiconDraft& draft);

}  // namespace corpus
