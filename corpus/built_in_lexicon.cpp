#include "corpus/lexicon.h"
#include "embedded/corpus_lexicon_images.h"

namespace corpus {

const Lexicon& built_in_lexicon() {
  static const Lexicon lexicon{LexiconImage(lexicon_images().front().bytes.data())};
  return lexicon;
}

}  // namespace corpus
