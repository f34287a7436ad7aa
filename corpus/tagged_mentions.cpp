#include "corpus/tagged_mentions.h"

#include <string>
#include <utility>

namespace corpus {
namespace {

// Byte where a name ends: "Corp." and "U.S." with their full stop, if the name is written with dots
// inside.
std::size_t end_of(const NamedText& text, const TaggedName& name) {
  const Word& last = text.words[name.last_word - 1];
  const std::string_view surface = text.text.substr(last.start, last.end - last.start);
  const bool dotted = surface.find('.') != std::string_view::npos;
  return dotted && last.end < text.text.size() && text.text[last.end] == '.' ? last.end + 1
                                                                             : last.end;
}

}  // namespace

std::vector<EntityMention> tagged_mentions(const NamedText& text, const Lexicon& lexicon,
                                           const TaggedNames& tagged) {
  std::vector<EntityMention> mentions;
  for (const TaggedName& name : tagged.all()) {
    if (name.kind == NameKind::Person) continue;
    const Facet facet = facet_of(name.kind);
    std::string label(text.surface(name.first_word, name.last_word));
    EntityId id = id_from_name(facet, label);
    if (std::optional<KnownEntity> known = lexicon.find_by_name(facet, label)) {
      // Of names of one word known_mentions.h has the say.
      if (name.last_word == name.first_word + 1) continue;
      id = std::move(known->id);
      label = std::move(known->label);
    }
    mentions.push_back({std::move(id),
                        std::move(label),
                        text.words[name.first_word].start,
                        end_of(text, name),
                        {}});
  }
  return mentions;
}

}  // namespace corpus
