#include "corpus/training/example.h"

#include <algorithm>
#include <random>

#include "corpus/entity_mentions.h"
#include "corpus/lexicon.h"
#include "corpus/text.h"

namespace corpus::training {
namespace {

constexpr std::size_t kLeastWords = 40;

bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         static_cast<unsigned char>(c) >= 0x80;
}

// Words of a span; nothing when it cuts one.
std::optional<Stretch> words_of(const NamedText& text, const NameSpan& span) {
  std::size_t first = 0;
  while (first < text.words.size() && text.words[first].end <= span.start) ++first;
  std::size_t last = first;
  while (last < text.words.size() && text.words[last].start < span.end) ++last;
  if (first == last || text.words[last - 1].end > span.end + 1) return std::nullopt;
  const auto has_letters = [&](std::size_t from, std::size_t to) {
    return from < to &&
           std::any_of(text.text.begin() + static_cast<std::ptrdiff_t>(from),
                       text.text.begin() + static_cast<std::ptrdiff_t>(to), is_letter_or_digit);
  };
  if (text.words[first].start < span.start || text.words[last - 1].end > span.end)
    return std::nullopt;
  if (has_letters(span.start, text.words[first].start)) return std::nullopt;
  const std::string_view tail =
      text.text.substr(text.words[last - 1].end, span.end - text.words[last - 1].end);
  if (tail != "'s" && tail != "’s" && has_letters(text.words[last - 1].end, span.end))
    return std::nullopt;
  return Stretch{first, last};
}

void write_labels(std::vector<NameLabel>& labels, const Stretch& words, NameKind kind) {
  if (words.last - words.first == 1) {
    labels[words.first] = label_of(kind, LabelPart::Single);
    return;
  }
  for (std::size_t i = words.first; i < words.last; ++i)
    labels[i] = label_of(kind, LabelPart::Inside);
  labels[words.first] = label_of(kind, LabelPart::Begin);
  labels[words.last - 1] = label_of(kind, LabelPart::End);
}

std::vector<Stretch> stretches_of(std::span<const TaggerWord> words) {
  std::vector<Stretch> stretches;
  std::size_t first = 0;
  for (std::size_t i = 1; i <= words.size(); ++i) {
    if (i < words.size() && (!words[i].begins_sentence || i - first < kLeastWords)) continue;
    stretches.push_back({first, i});
    first = i;
  }
  return stretches;
}

}  // namespace

std::optional<Example> example_of(const LabelledText& labelled, const TaggerModel& model,
                                  Forgetting forgetting) {
  const std::vector<Word> words = split_words(labelled.text);
  if (words.empty()) return std::nullopt;
  const NamedText text(labelled.text, words, "en", std::nullopt);
  Example example{labelled.id, labelled.source, {}, std::vector<NameLabel>(words.size()), {}, 1,
                  false};
  for (const NameSpan& span : labelled.names) {
    const std::optional<Stretch> its_words = words_of(text, span);
    if (!its_words) return std::nullopt;
    write_labels(example.labels, *its_words, span.kind);
  }
  std::vector<LexiconMatch> known = built_in_lexicon().matches(text.text, words, std::nullopt);
  std::mt19937_64 random(forgetting.seed);
  std::erase_if(known, [&](const LexiconMatch&) { return random() % 100 < forgetting.percent; });
  example.words = tagger_words(text, known, model);
  example.stretches = stretches_of(example.words);
  return example;
}

}  // namespace corpus::training
