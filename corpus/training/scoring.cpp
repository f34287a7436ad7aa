#include "corpus/training/scoring.h"

#include <algorithm>

#include "corpus/text.h"

namespace corpus::training {
namespace {

// Spans without the marks and possessive at their end.
NameSpan trimmed(std::string_view text, NameSpan span) {
  const auto cut = [&](std::string_view tail) {
    const std::string_view name = text.substr(span.start, span.end - span.start);
    if (name.size() > tail.size() && name.ends_with(tail)) span.end -= tail.size();
  };
  cut("'s");
  cut("’s");
  cut(".");
  return span;
}

std::vector<NameSpan> spans_in(const Tagger& tagger, std::string_view text) {
  const std::vector<Word> words = split_words(text);
  const NamedText named(text, words, "en", std::nullopt);
  const auto known = built_in_lexicon().matches(text, words, std::nullopt);
  std::vector<NameSpan> spans;
  for (const TaggedName& name : tagger.tag(named, known, {}))
    spans.push_back(
        trimmed(text, {words[name.first_word].start, words[name.last_word - 1].end, name.kind}));
  return spans;
}

std::vector<NameSpan> spans_of(const LabelledText& text) {
  std::vector<NameSpan> spans;
  for (NameSpan span : text.names) {
    span.sort = NameSort::Any;
    spans.push_back(trimmed(text.text, span));
  }
  return spans;
}

Score compare(std::span<const NameSpan> found, std::span<const NameSpan> marked) {
  Score score;
  const auto add = [&](const NameSpan& span, std::size_t Count::*what) {
    ++(score[static_cast<std::size_t>(span.kind)].*what);
    ++(score[kNameKinds].*what);
  };
  for (const NameSpan& span : found) {
    add(span, &Count::found);
    if (std::find(marked.begin(), marked.end(), span) != marked.end()) add(span, &Count::right);
  }
  for (const NameSpan& span : marked) add(span, &Count::marked);
  return score;
}

void operator+=(Score& sum, const Score& more) {
  for (std::size_t kind = 0; kind < sum.size(); ++kind) {
    sum[kind].found += more[kind].found;
    sum[kind].marked += more[kind].marked;
    sum[kind].right += more[kind].right;
  }
}

}  // namespace

double f1(const Count& count) {
  return count.right == 0 ? 0
                          : 200.0 * static_cast<double>(count.right) /
                                static_cast<double>(count.found + count.marked);
}

std::map<std::string, Score> score(const Tagger& tagger, std::span<const LabelledText> texts) {
  std::map<std::string, Score> scores;
  for (const LabelledText& text : texts) {
    const Score its = compare(spans_in(tagger, text.text), spans_of(text));
    scores[text.source] += its;
    scores["all"] += its;
  }
  return scores;
}

}  // namespace corpus::training
