#include "corpus/mentions_by_word.h"

#include <algorithm>

namespace corpus {

MentionsByWord::MentionsByWord(const NamedText& text, const Lexicon& lexicon,
                               std::span<const EntityMention> mentions)
    : text_(text), lexicon_(lexicon), by_word_(text.words.size()) {
  std::size_t word = 0;
  for (const EntityMention& mention : mentions) {
    while (word < text.words.size() && text.words[word].start < mention.start) ++word;
    for (; word < text.words.size() && text.words[word].start < mention.end; ++word)
      by_word_[word] = &mention;
  }
}

bool MentionsByWord::names_a_body(const EntityMention& mention) const {
  const EntityId& id = mention.id;
  if (id.facet == Facet::Organisation || id.facet == Facet::Country) return true;
  if (id.facet != Facet::Place) return false;
  const std::optional<KnownEntity> place = lexicon_.find(id);
  return place && place->parent == EntityId{Facet::Country, id.slug};
}

std::size_t MentionsByWord::first_word(const EntityMention& mention) const {
  const auto found =
      std::lower_bound(text_.words.begin(), text_.words.end(), mention.start,
                       [](const Word& word, std::size_t at) { return word.start < at; });
  return static_cast<std::size_t>(found - text_.words.begin());
}

std::size_t MentionsByWord::last_word(const EntityMention& mention) const {
  const auto found =
      std::lower_bound(text_.words.begin(), text_.words.end(), mention.end,
                       [](const Word& word, std::size_t at) { return word.start < at; });
  return static_cast<std::size_t>(found - text_.words.begin());
}

}  // namespace corpus
