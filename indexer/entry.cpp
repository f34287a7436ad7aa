#include "indexer/entry.h"

#include <xxhash.h>

#include "indexer/analysis.h"
#include "indexer/layout.h"
#include "indexer/stored_report.h"

namespace indexer {
namespace {

// Counted up when annotation or analysis finds something else in the same text.
constexpr std::uint64_t kAnalysisVersion = 1;

void add_title(Entry& entry, const std::vector<AnalysedWord>& title) {
  std::uint32_t position = 0;
  for (const AnalysedWord& word : title) {
    ++position;
    entry.forms.push_back({form_term(word.form), position});
    entry.forms.push_back({title_form_term(word.form), position});
    entry.stems[stem_term(word.stem)] += kTitleWeight;
    entry.boolean_terms.push_back(title_stem_term(word.stem));
  }
}

void add_body(Entry& entry, const std::vector<AnalysedWord>& body, std::uint32_t position) {
  for (const AnalysedWord& word : body) {
    entry.forms.push_back({form_term(word.form), ++position});
    ++entry.stems[stem_term(word.stem)];
  }
}

ValueRecord value_record(const corpus::FacetValue& value, const corpus::Lexicon& lexicon) {
  ValueRecord record{value.id, value.label, std::nullopt, {}, false};
  if (const std::optional<corpus::KnownEntity> known = lexicon.find(value.id)) {
    record.in_lexicon = true;
    record.label = known->label;
    record.parent = known->parent;
    for (const std::string& name : lexicon.names_of(value.id)) {
      if (name != record.label) record.names.push_back(name);
    }
  }
  return record;
}

// Puts the length before a field, so that fields cannot run into each other.
void add_field(std::string& bytes, std::string_view field) {
  bytes += std::to_string(field.size());
  bytes += ':';
  bytes += field;
}

}  // namespace

Entry make_entry(const corpus::Report& report, const corpus::Annotation& annotation,
                 const corpus::Lexicon& lexicon, std::uint64_t content_hash) {
  Entry entry;
  entry.report_id = report.id;
  const std::vector<AnalysedWord> title = analyse(report.title, annotation.language);
  add_title(entry, title);
  add_body(entry, analyse(report.body, annotation.language),
           static_cast<std::uint32_t>(title.size()) + kTitleGap);
  entry.boolean_terms.push_back(id_term(report.id));
  for (const corpus::FacetValue& value : annotation.values) {
    entry.boolean_terms.push_back(facet_term(value.id));
    entry.value_records.push_back(value_record(value, lexicon));
  }
  for (const corpus::DateSpan& span : annotation.mentioned)
    entry.boolean_terms.push_back(mentioned_term(span));
  if (report.published) entry.values.emplace_back(kPublishedSlot, day_value(*report.published));
  if (!annotation.mentioned.empty()) {
    entry.values.emplace_back(kFirstMentionedSlot, day_value(annotation.mentioned.front().from));
  }
  entry.values.emplace_back(kContentHashSlot, content_hash_value(content_hash));
  entry.record = to_record({report, annotation});
  return entry;
}

std::uint64_t content_hash(const corpus::Report& report, const corpus::Lexicon& lexicon,
                           corpus::AnnotateOptions options) {
  std::string bytes;
  for (const std::string* field :
       {&report.title, &report.body, &report.source, &report.url, &report.language}) {
    add_field(bytes, *field);
  }
  add_field(bytes, report.published ? corpus::to_string(*report.published) : std::string());
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
