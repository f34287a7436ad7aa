#include "indexer/term_positions.h"

#include <cstddef>
#include <vector>

#include "corpus/text.h"
#include "corpus/text_words.h"
#include "indexer/layout.h"

namespace indexer {
namespace {

using Visit = std::function<void(std::string_view, std::uint32_t)>;

// Where the words of a text begin, in bytes, as they are visited.
using Starts = std::vector<std::size_t>;

// A sentence ends with its last word; the title, whose sentences end so too, with its own.
void visit_sentence_ends(std::string_view text, const Starts& starts, std::uint32_t before_first,
                         const Visit& visit) {
  auto word = starts.begin();
  for (const corpus::ByteRange& sentence : corpus::split_sentences(text)) {
    const auto begin = word;
    while (word != starts.end() && *word < sentence.end) ++word;
    const auto last = static_cast<std::uint32_t>(word - starts.begin());
    if (word != begin) visit(kSentenceEndTerm, before_first + last);
  }
}

}  // namespace

void visit_positions(std::string_view title, std::string_view body, const Visit& visit) {
  Starts starts;
  std::uint32_t position = 0;
  corpus::visit_words(title, [&](const corpus::Word& word) {
    starts.push_back(word.start);
    visit(form_term(word.folded), ++position);
    visit(title_form_term(word.folded), position);
    return true;
  });
  visit_sentence_ends(title, starts, 0, visit);
  position += kTitleGap;
  const std::uint32_t before_body = position;
  starts.clear();
  corpus::visit_words(body, [&](const corpus::Word& word) {
    starts.push_back(word.start);
    visit(form_term(word.folded), ++position);
    return true;
  });
  visit_sentence_ends(body, starts, before_body, visit);
}

}  // namespace indexer
