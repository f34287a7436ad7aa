#include "indexer/stored_report.h"

#include <utility>

#include "corpus/text.h"
#include "indexer/record_bytes.h"

namespace indexer {
namespace {

using corpus::Annotation;
using corpus::DateMention;
using corpus::EntityId;
using corpus::EntityMention;
using corpus::FacetValue;
using corpus::Report;

template <typename Enum>
std::uint64_t number_of(Enum value) {
  return static_cast<std::uint64_t>(value);
}

void write_id(RecordWriter& record, const EntityId& id) { record.add(corpus::to_string(id)); }

EntityId read_id(RecordReader& record) {
  std::optional<EntityId> id = corpus::parse_entity_id(record.text());
  if (!id) throw Damaged{};
  return *std::move(id);
}

void write_range(RecordWriter& record, std::size_t start, std::size_t end) {
  record.add(std::uint64_t{start});
  record.add(std::uint64_t{end});
}

corpus::ByteRange read_range(RecordReader& record, const Report& report) {
  const std::uint64_t start = record.number();
  const std::uint64_t end = record.number();
  if (start > end || end > report.body.size()) throw Damaged{};
  return {start, end};
}

void write_entity(RecordWriter& record, const EntityMention& entity) {
  write_id(record, entity.id);
  record.add(entity.label);
  write_range(record, entity.start, entity.end);
  record.add(entity.role);
}

EntityMention read_entity(RecordReader& record, const Report& report) {
  EntityMention entity{read_id(record), std::string(record.text()), 0, 0, {}};
  const corpus::ByteRange range = read_range(record, report);
  entity.start = range.start;
  entity.end = range.end;
  entity.role = record.text();
  return entity;
}

void write_date(RecordWriter& record, const DateMention& date) {
  record.add(date.span);
  record.add(number_of(date.precision));
  record.add(number_of(date.kind));
  write_range(record, date.start, date.end);
  record.add(number_of(date.anchor));
  record.add(std::uint64_t{date.other ? 1U : 0U});
  if (date.other) record.add(*date.other);
}

DateMention read_date(RecordReader& record, const Report& report) {
  DateMention date;
  date.span = record.span();
  date.precision = record.one_of(corpus::Precision::Range);
  date.kind = record.one_of(corpus::DateKind::Vague);
  const corpus::ByteRange range = read_range(record, report);
  date.start = range.start;
  date.end = range.end;
  date.anchor = record.one_of(corpus::DateAnchor::Story);
  if (record.number() != 0) date.other = record.span();
  return date;
}

void write_report(RecordWriter& record, const Report& report) {
  for (const std::string* text :
       {&report.id, &report.title, &report.body, &report.source, &report.url}) {
    record.add(*text);
  }
  record.add(report.published);
  if (report.published) record.add(corpus::name_of(report.published_from));
}

Report read_report(RecordReader& record) {
  Report report;
  for (std::string* text : {&report.id, &report.title, &report.body, &report.source, &report.url}) {
    *text = record.text();
  }
  report.published = record.day();
  if (!report.published) return report;
  const auto from = corpus::parse_published_from(record.text());
  if (!from) throw Damaged{};
  report.published_from = *from;
  return report;
}

void write_annotation(RecordWriter& record, const Annotation& annotation) {
  record.add(annotation.language);
  record.add(std::uint64_t{annotation.entities.size()});
  for (const EntityMention& entity : annotation.entities) write_entity(record, entity);
  record.add(std::uint64_t{annotation.dates.size()});
  for (const DateMention& date : annotation.dates) write_date(record, date);
  record.add(std::uint64_t{annotation.values.size()});
  for (const FacetValue& value : annotation.values) {
    write_id(record, value.id);
    record.add(value.label);
  }
  record.add(std::uint64_t{annotation.mentioned.size()});
  for (const corpus::DateSpan& span : annotation.mentioned) record.add(span);
}

Annotation read_annotation(RecordReader& record, const Report& report) {
  Annotation annotation;
  annotation.language = record.text();
  for (std::size_t left = record.count(); left > 0; --left)
    annotation.entities.push_back(read_entity(record, report));
  for (std::size_t left = record.count(); left > 0; --left)
    annotation.dates.push_back(read_date(record, report));
  for (std::size_t left = record.count(); left > 0; --left) {
    EntityId id = read_id(record);
    annotation.values.push_back({std::move(id), std::string(record.text())});
  }
  for (std::size_t left = record.count(); left > 0; --left)
    annotation.mentioned.push_back(record.span());
  return annotation;
}

Parents read_parents(RecordReader& record) {
  Parents parents;
  for (std::size_t left = record.count(); left > 0; --left) {
    EntityId value = read_id(record);
    parents.emplace(std::move(value), read_id(record));
  }
  return parents;
}

}  // namespace

std::string to_record(const StoredReport& stored) {
  RecordWriter record;
  write_report(record, stored.report);
  write_annotation(record, stored.annotation);
  record.add(std::uint64_t{stored.parents.size()});
  for (const auto& [value, parent] : stored.parents) {
    write_id(record, value);
    write_id(record, parent);
  }
  return record.take();
}

std::optional<StoredReport> parse_record(std::string_view bytes) try {
  RecordReader record(bytes);
  StoredReport stored;
  stored.report = read_report(record);
  stored.annotation = read_annotation(record, stored.report);
  stored.report.language = stored.annotation.language;
  stored.parents = read_parents(record);
  if (!record.is_at_end()) return std::nullopt;
  return stored;
} catch (const Damaged&) {
  return std::nullopt;
}

std::optional<StoredText> parse_text(std::string_view bytes) try {
  RecordReader record(bytes);
  record.text();  // the id
  const std::string_view title = record.text();
  return StoredText{title, record.text()};
} catch (const Damaged&) {
  return std::nullopt;
}

}  // namespace indexer
