#include "indexer/stored_report.h"

#include <nlohmann/json.hpp>

#include <utility>

#include "corpus/text.h"

namespace indexer {
namespace {

using corpus::Annotation;
using corpus::DateMention;
using corpus::EntityMention;
using corpus::FacetValue;
using corpus::Report;
using nlohmann::json;

// A record of ours that does not hold what it should; never leaves this file.
struct Damaged {};

template <typename T>
T or_damaged(std::optional<T> value) {
  if (!value) throw Damaged{};
  return *std::move(value);
}

json span_json(const corpus::DateSpan& span) {
  return json::array({corpus::to_string(span.from), corpus::to_string(span.to)});
}

corpus::DateSpan parse_span(const json& span) {
  const corpus::DateSpan days{
      or_damaged(corpus::parse_day(span.at(0).get_ref<const std::string&>())),
      or_damaged(corpus::parse_day(span.at(1).get_ref<const std::string&>()))};
  if (days.to < days.from) throw Damaged{};
  return days;
}

corpus::EntityId parse_id(const json& id) {
  return or_damaged(corpus::parse_entity_id(id.get_ref<const std::string&>()));
}

// Byte range of the body.
corpus::ByteRange parse_range(const json& start, const json& end, const Report& report) {
  if (!start.is_number_unsigned() || !end.is_number_unsigned()) throw Damaged{};
  const corpus::ByteRange range{start, end};
  if (range.start > range.end || range.end > report.body.size()) throw Damaged{};
  return range;
}

json entity_json(const EntityMention& entity) {
  return json::array(
      {corpus::to_string(entity.id), entity.label, entity.start, entity.end, entity.role});
}

EntityMention parse_entity(const json& entity, const Report& report) {
  const corpus::ByteRange range = parse_range(entity.at(2), entity.at(3), report);
  return {parse_id(entity.at(0)), entity.at(1), range.start, range.end, entity.at(4)};
}

json date_json(const DateMention& date) {
  return json::array({span_json(date.span), corpus::name_of(date.precision),
                      corpus::name_of(date.kind), date.start, date.end,
                      corpus::name_of(date.anchor),
                      date.other ? span_json(*date.other) : json(nullptr)});
}

DateMention parse_date(const json& date, const Report& report) {
  const corpus::ByteRange range = parse_range(date.at(3), date.at(4), report);
  return {parse_span(date.at(0)),
          or_damaged(corpus::parse_precision(date.at(1).get_ref<const std::string&>())),
          or_damaged(corpus::parse_date_kind(date.at(2).get_ref<const std::string&>())),
          range.start,
          range.end,
          or_damaged(corpus::parse_date_anchor(date.at(5).get_ref<const std::string&>())),
          date.at(6).is_null() ? std::nullopt : std::optional(parse_span(date.at(6)))};
}

json report_json(const Report& report) {
  json out = {{"id", report.id},         {"title", report.title}, {"body", report.body},
              {"source", report.source}, {"url", report.url},     {"language", report.language}};
  if (report.published) {
    out["published"] = corpus::to_string(*report.published);
    out["published_from"] = corpus::name_of(report.published_from);
  }
  return out;
}

Report parse_report(const json& record) {
  Report report;
  report.id = record.at("id");
  report.title = record.at("title");
  report.body = record.at("body");
  report.source = record.at("source");
  report.url = record.at("url");
  report.language = record.at("language");
  if (record.contains("published")) {
    report.published =
        or_damaged(corpus::parse_day(record["published"].get_ref<const std::string&>()));
    report.published_from = or_damaged(
        corpus::parse_published_from(record.at("published_from").get_ref<const std::string&>()));
  }
  return report;
}

Annotation parse_annotation(const json& record, const Report& report) {
  Annotation annotation;
  annotation.language = record.at("language");
  for (const json& entity : record.at("entities")) {
    annotation.entities.push_back(parse_entity(entity, report));
  }
  for (const json& date : record.at("dates")) annotation.dates.push_back(parse_date(date, report));
  for (const json& value : record.at("values"))
    annotation.values.push_back({parse_id(value.at(0)), value.at(1)});
  for (const json& span : record.at("mentioned")) annotation.mentioned.push_back(parse_span(span));
  return annotation;
}

json parents_json(const Parents& parents) {
  json out = json::array();
  for (const auto& [value, parent] : parents)
    out.push_back(json::array({corpus::to_string(value), corpus::to_string(parent)}));
  return out;
}

Parents parse_parents(const json& pairs) {
  Parents parents;
  for (const json& pair : pairs) parents.emplace(parse_id(pair.at(0)), parse_id(pair.at(1)));
  return parents;
}

}  // namespace

std::string to_record(const StoredReport& stored) {
  json record = report_json(stored.report);
  const Annotation& annotation = stored.annotation;
  record["language"] = annotation.language;
  json& entities = record["entities"] = json::array();
  for (const EntityMention& entity : annotation.entities) entities.push_back(entity_json(entity));
  json& dates = record["dates"] = json::array();
  for (const DateMention& date : annotation.dates) dates.push_back(date_json(date));
  json& values = record["values"] = json::array();
  for (const FacetValue& value : annotation.values) {
    values.push_back(json::array({corpus::to_string(value.id), value.label}));
  }
  json& mentioned = record["mentioned"] = json::array();
  for (const corpus::DateSpan& span : annotation.mentioned) mentioned.push_back(span_json(span));
  if (!stored.parents.empty()) record["parents"] = parents_json(stored.parents);
  return record.dump(-1, ' ', false, json::error_handler_t::replace);
}

std::optional<StoredReport> parse_record(std::string_view bytes) try {
  const json record = json::parse(bytes);
  Report report = parse_report(record);
  Annotation annotation = parse_annotation(record, report);
  Parents parents;
  if (record.contains("parents")) parents = parse_parents(record["parents"]);
  return StoredReport{std::move(report), std::move(annotation), std::move(parents)};
} catch (const json::exception&) {
  return std::nullopt;
} catch (const Damaged&) {
  return std::nullopt;
}

}  // namespace indexer
