#include "corpus/annotation.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "corpus/find_person.h"
#include "corpus/language.h"
#include "corpus/name_keys.h"
#include "corpus/resolution_symbols.h"
#include "corpus/text.h"

namespace corpus {
namespace {

// What is found in one piece of text.
struct Found {
  std::string_view text;
  std::vector<EntityMention> entities;
  std::vector<DateMention> dates;

  std::string_view surface(const EntityMention& entity) const {
    return text.substr(entity.start, entity.end - entity.start);
  }
};

Found find_in(std::string_view text, const Report& report, const Annotation& annotation,
              const Lexicon& lexicon) {
  const std::vector<Word> words = split_words(text);
  Found found;
  found.text = text;
  const NamedText named(text, words, annotation.language, report.published);
  found.entities = find_entity_mentions(named, lexicon);
  std::vector<ByteRange> masked = find_document_symbols(named);
  for (const EntityMention& entity : found.entities) {
    const Facet facet = entity.id.facet;
    if (facet == Facet::Resolution || facet == Facet::Weapon)
      masked.push_back({entity.start, entity.end});
  }
  std::sort(masked.begin(), masked.end());
  found.dates = find_date_mentions({text, words, annotation.language, report.published, masked});
  return found;
}

// Gathers the values of a report, each once.
class Values {
 public:
  explicit Values(const Lexicon& lexicon) : lexicon_(lexicon) {}

  void add(const EntityId& id, const std::string& label) {
    if (lexicon_.is_killed(id)) return;
    labels_.try_emplace(id, label);
    if (id.facet == Facet::Place) add_country_of(id);
  }

  void add_found(const Found& found) {
    for (const EntityMention& entity : found.entities) {
      add(entity.id, entity.label);
      if (entity.id.facet == Facet::Organisation) add_country_in(found.surface(entity));
    }
  }

  void add_given(const GivenName& given) {
    if (given.name.empty()) return;
    if (const std::optional<KnownEntity> known = lexicon_.find_by_name(given.facet, given.name))
      return add(known->id, known->label);
    const bool person = given.facet == Facet::Person;
    const EntityId id = person ? person_id(given.name) : id_from_name(given.facet, given.name);
    std::optional<KnownEntity> known = lexicon_.find(id);
    if (person && !known) known = find_person(lexicon_, given.name);
    add(known ? known->id : id, known ? known->label : given.name);
  }

  std::vector<FacetValue> take() {
    std::vector<FacetValue> values;
    for (auto& [id, label] : labels_) values.push_back({id, std::move(label)});
    return values;
  }

 private:
  // The country in an organisation's name, as the text has it: "Russia's defence ministry",
  // "South Korean army", "Ministry of Defence of Ukraine".
  void add_country_in(std::string_view name) {
    const std::vector<Word> words = split_words(name);
    for (const LexiconMatch& match : lexicon_.matches_within(name, words)) {
      if (match.entity.id.facet == Facet::Country) add(match.entity.id, match.entity.label);
      const EntityId country{Facet::Country, match.entity.id.slug};
      if (match.entity.parent == country) add_country_of(match.entity.id);
    }
  }

  void add_country_of(const EntityId& place) {
    std::optional<KnownEntity> at = lexicon_.find(place);
    for (int steps = 0; at && at->parent && steps < 8; ++steps) {
      at = lexicon_.find(*at->parent);
      if (at && at->id.facet == Facet::Country) return add(at->id, at->label);
    }
  }

  const Lexicon& lexicon_;
  std::map<EntityId, std::string> labels_;
};

}  // namespace

Annotation annotate(const Report& report, const Lexicon& lexicon, AnnotateOptions options) {
  Annotation annotation;
  annotation.language = report.language.empty() ? detect_language(report.body) : report.language;
  Values values(lexicon);
  std::set<DateSpan> mentioned(report.given_dates.begin(), report.given_dates.end());
  if (options.extract) {
    Found body = find_in(report.body, report, annotation, lexicon);
    const Found title = find_in(report.title, report, annotation, lexicon);
    for (const Found* found : {&std::as_const(body), &title}) {
      values.add_found(*found);
      for (const DateMention& date : found->dates) {
        mentioned.insert(date.span);
        if (date.other) mentioned.insert(*date.other);
      }
    }
    annotation.entities = std::move(body.entities);
    annotation.dates = std::move(body.dates);
  }
  for (const GivenName& given : report.given_names) values.add_given(given);
  if (!report.source.empty()) values.add_given({Facet::Source, report.source});
  values.add_given({Facet::Language, annotation.language});
  annotation.values = values.take();
  annotation.mentioned.assign(mentioned.begin(), mentioned.end());
  return annotation;
}

std::string title_of(const Report& report) {
  if (!report.title.empty()) return report.title;
  // The first sentence lies within the first few thousand bytes, if it is one.
  constexpr std::size_t kBeginning = 4096;
  constexpr std::size_t kLongestTitle = 240;
  const std::string_view beginning = std::string_view(report.body).substr(0, kBeginning);
  const std::vector<ByteRange> sentences = split_sentences(beginning);
  if (sentences.empty()) return report.id;
  std::string title(beginning.substr(sentences[0].start, sentences[0].end - sentences[0].start));
  std::replace(title.begin(), title.end(), '\n', ' ');
  if (title.size() <= kLongestTitle) return title;
  const std::size_t space = title.rfind(' ', kLongestTitle);
  std::size_t cut = space == std::string::npos || space < kLongestTitle / 2 ? kLongestTitle : space;
  while (cut > 0 && (static_cast<unsigned char>(title[cut]) & 0xC0) == 0x80) --cut;
  return title.substr(0, cut) + "…";
}

}  // namespace corpus
