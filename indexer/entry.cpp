#include "indexer/entry.h"

#include <xxhash.h>

#include <optional>
#include <set>
#include <string_view>
#include <unordered_set>

#include "indexer/analysis.h"
#include "indexer/comparable_name.h"
#include "indexer/layout.h"
#include "indexer/signature.h"
#include "indexer/stored_report.h"

namespace indexer {
namespace {

// Counted up when annotation or analysis finds something else in the same text.
constexpr std::uint64_t kAnalysisVersion = 6;

void add_title(Entry& entry, const std::vector<AnalysedWord>& title) {
  for (const AnalysedWord& word : title) {
    entry.stems[stem_term(word.stem)] += kTitleWeight;
    entry.boolean_terms.push_back(title_stem_term(word.stem));
  }
}

void add_body(Entry& entry, const std::vector<AnalysedWord>& body) {
  for (const AnalysedWord& word : body) ++entry.stems[stem_term(word.stem)];
}

void add_forms(Entry& entry, const std::vector<AnalysedWord>& title,
               const std::vector<AnalysedWord>& body) {
  std::unordered_set<std::string_view> forms;
  for (const std::vector<AnalysedWord>* words : {&title, &body}) {
    for (const AnalysedWord& word : *words) {
      if (forms.insert(word.form).second) entry.boolean_terms.push_back(form_term(word.form));
    }
  }
}

ValueRecord known_value(const corpus::KnownEntity& known, const corpus::Lexicon& lexicon) {
  ValueRecord record{known.id, known.label, known.parent, {}, true, known.is_family, {}};
  record.ambiguous = ambiguous_names(lexicon, known.id);
  for (std::string& name : lexicon.names_of(known.id)) {
    if (name != record.label) record.names.push_back(std::move(name));
  }
  return record;
}

// Puts the length before a field, so that fields cannot run into each other.
void add_field(std::string& bytes, std::string_view field) {
  bytes += std::to_string(field.size());
  bytes += ':';
  bytes += field;
}

// The ways in which the text writes the names of its values, each once.
void add_name_forms(Entry& entry, std::string_view body,
                    const std::vector<corpus::EntityMention>& mentions) {
  std::set<std::string> terms;
  for (const corpus::EntityMention& mention : mentions) {
    if (mention.start >= mention.end || mention.end > body.size()) continue;
    const std::string_view form = body.substr(mention.start, mention.end - mention.start);
    terms.insert(name_form_term(mention.id, form));
  }
  entry.boolean_terms.insert(entry.boolean_terms.end(), terms.begin(), terms.end());
}

}  // namespace

ValueRecord EntryMaker::record_of(const corpus::FacetValue& value) {
  {
    const std::lock_guard lock(mutex_);
    const auto known = known_.find(value.id);
    if (known != known_.end()) return known->second;
  }
  const std::optional<corpus::KnownEntity> known = lexicon_.find(value.id);
  if (!known) return {value.id, value.label, std::nullopt, {}, false};
  ValueRecord record = known_value(*known, lexicon_);
  const std::lock_guard lock(mutex_);
  return known_.emplace(value.id, std::move(record)).first->second;
}

void EntryMaker::file_under(Entry& entry, const corpus::FacetValue& value) {
  entry.boolean_terms.push_back(facet_term(value.id));
  entry.value_records.push_back(record_of(value));
}

void EntryMaker::add_values(Entry& entry, const corpus::Annotation& annotation,
                            const Parents& parents) {
  std::set<corpus::EntityId> filed;
  for (const corpus::FacetValue& value : annotation.values) {
    if (filed.insert(value.id).second) file_under(entry, value);
  }
  for (const auto& [value, parent] : parents) {
    if (filed.insert(parent).second) file_under(entry, {parent, parent.slug});
  }
}

Entry EntryMaker::make(const corpus::Report& report, const corpus::Annotation& annotation,
                       std::uint64_t content_hash) {
  Entry entry;
  entry.report_id = report.id;
  const std::vector<AnalysedWord> title = analyse(report.title, annotation.language);
  add_title(entry, title);
  const std::vector<AnalysedWord> body = analyse(report.body, annotation.language);
  add_body(entry, body);
  add_forms(entry, title, body);
  if (const std::optional<Signature> signature = signature_of(body))
    entry.values.emplace_back(kSignatureSlot, signature_value(*signature));
  entry.boolean_terms.push_back(id_term(report.id));
  Parents parents = parents_of(annotation, lexicon_);
  add_values(entry, annotation, parents);
  add_name_forms(entry, report.body, annotation.entities);
  for (const corpus::DateSpan& span : annotation.mentioned)
    entry.boolean_terms.push_back(mentioned_term(span));
  if (report.published) entry.values.emplace_back(kPublishedSlot, day_value(*report.published));
  entry.values.emplace_back(kContentHashSlot, content_hash_value(content_hash));
  entry.record = to_record({report, annotation, std::move(parents)});
  return entry;
}

Entry make_entry(const corpus::Report& report, const corpus::Annotation& annotation,
                 const corpus::Lexicon& lexicon, std::uint64_t content_hash) {
  return EntryMaker(lexicon).make(report, annotation, content_hash);
}

std::uint64_t content_hash(const corpus::Report& report, const corpus::Lexicon& lexicon,
                           corpus::AnnotateOptions options) {
  std::string bytes;
  for (const std::string* field :
       {&report.title, &report.body, &report.source, &report.url, &report.language}) {
    add_field(bytes, *field);
  }
  add_field(bytes, report.published ? corpus::to_string(*report.published) : std::string());
  add_field(bytes, corpus::name_of(report.published_from));
  for (const corpus::GivenName& given : report.given_names) {
    add_field(bytes, corpus::name_of(given.facet));
    add_field(bytes, given.name);
  }
  for (const corpus::DateSpan& span : report.given_dates) add_field(bytes, mentioned_term(span));
  add_field(bytes, std::to_string(kAnalysisVersion));
  add_field(bytes, std::to_string(lexicon.fingerprint()));
  add_field(bytes, options.extract ? "extract" : "given");
  return XXH3_64bits(bytes.data(), bytes.size());
}

}  // namespace indexer
