#include "web/api_json.h"

#include <algorithm>
#include <cmath>

#include "web/search_url.h"

namespace web {
namespace {

using corpus::Facet;

Json day_or_null(const std::optional<corpus::Day>& day) {
  return day ? Json(corpus::to_string(*day)) : Json(nullptr);
}

std::string name(Facet facet) { return std::string(corpus::name_of(facet)); }

// Labels by kind of entity; with `every_kind` also kinds without any.
Json labels_json(const std::vector<corpus::FacetValue>& values, bool every_kind) {
  Json json = Json::object();
  for (std::size_t kind = 0; kind < corpus::kEntityKinds; ++kind) {
    const Facet facet = corpus::kFacets[kind];
    Json labels = Json::array();
    for (const corpus::FacetValue& value : values) {
      if (value.id.facet == facet) labels.push_back(value.label);
    }
    if (every_kind || !labels.empty()) json[name(facet)] = std::move(labels);
  }
  return json;
}

std::string text_at(const std::string& body, std::size_t start, std::size_t end) {
  return start < body.size() && start < end ? body.substr(start, end - start) : "";
}

Json entity_mention_json(const std::string& body, const corpus::EntityMention& mention) {
  Json json = {
      {"kind", name(mention.id.facet)}, {"id", corpus::to_string(mention.id)},
      {"label", mention.label},         {"text", text_at(body, mention.start, mention.end)},
      {"start", mention.start},         {"end", mention.end}};
  if (!mention.role.empty()) json["role"] = mention.role;
  return json;
}

Json date_mention_json(const std::string& body, const corpus::DateMention& mention) {
  Json json = {{"text", text_at(body, mention.start, mention.end)},
               {"start", mention.start},
               {"end", mention.end},
               {"from", corpus::to_string(mention.span.from)},
               {"to", corpus::to_string(mention.span.to)},
               {"precision", corpus::name_of(mention.precision)},
               {"kind", corpus::name_of(mention.kind)},
               {"anchor", corpus::name_of(mention.anchor)}};
  if (mention.other) {
    json["other"] = {{"from", corpus::to_string(mention.other->from)},
                     {"to", corpus::to_string(mention.other->to)}};
  }
  return json;
}

Json snippet_json(const searcher::Snippet& snippet) {
  Json marks = Json::array();
  for (const corpus::ByteRange& mark : snippet.marks) {
    marks.push_back({code_points(snippet.text, mark.start), code_points(snippet.text, mark.end)});
  }
  Json json = {{"text", snippet.text}, {"marks", std::move(marks)}, {"offset", snippet.offset}};
  if (snippet.first_match) json["first_match"] = snippet.first_match->offset;
  return json;
}

Json hit_json(const searcher::Hit& hit) {
  Json snippets = Json::array();
  for (const searcher::Snippet& snippet : hit.snippets) snippets.push_back(snippet_json(snippet));
  Json json = {{"id", hit.id}, {"title", hit.title}, {"source", hit.source}};
  if (!hit.url.empty()) json["url"] = hit.url;
  json["published"] = day_or_null(hit.published);
  json["language"] = hit.language;
  json["score"] = hit.score;
  json["snippets"] = std::move(snippets);
  json["entities"] = labels_json(hit.entities, false);
  json["copies"] = hit.copies;
  return json;
}

Json query_json(const searcher::Request& request, const searcher::Page& page) {
  Json notes = Json::array();
  for (const searcher::Note& note : page.notes) {
    notes.push_back({{"position", code_points(request.q, note.offset)}, {"message", note.message}});
  }
  Json expanded = Json::array();
  for (const searcher::Expansion& name : page.expanded)
    expanded.push_back({{"text", name.text}, {"as", name.as}});
  Json json = {{"q", request.q},
               {"read_as", page.read_as},
               {"notes", std::move(notes)},
               {"expanded", std::move(expanded)}};
  if (!page.did_you_mean.empty()) json["did_you_mean"] = page.did_you_mean;
  return json;
}

Json facets_json(const searcher::Page& page) {
  Json json = Json::object();
  for (const searcher::FacetCounts& counts : page.facets) {
    json[name(counts.facet)] = facet_json(counts);
  }
  if (page.published) json["published"] = histogram_json(*page.published);
  if (page.mentioned) json["mentioned"] = histogram_json(*page.mentioned);
  return json;
}

}  // namespace

std::string to_line(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::size_t code_points(std::string_view text, std::size_t bytes) {
  const std::string_view beginning = text.substr(0, bytes);
  return static_cast<std::size_t>(std::count_if(beginning.begin(), beginning.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80;
  }));
}

Json annotation_json(const corpus::Report& report, const corpus::Annotation& annotation) {
  Json entities = Json::array();
  for (const auto& mention : annotation.entities) {
    entities.push_back(entity_mention_json(report.body, mention));
  }
  Json dates = Json::array();
  for (const auto& mention : annotation.dates) {
    dates.push_back(date_mention_json(report.body, mention));
  }
  Json json = {{"id", report.id},
               {"title", corpus::title_of(report)},
               {"body", report.body},
               {"published", day_or_null(report.published)}};
  if (report.published) json["published_from"] = corpus::name_of(report.published_from);
  json["language"] = annotation.language;
  json["facets"] = labels_json(annotation.values, true);
  json["entities"] = std::move(entities);
  json["dates"] = std::move(dates);
  return json;
}

Json report_json(const indexer::StoredReport& stored) {
  Json json = annotation_json(stored.report, stored.annotation);
  json["source"] = stored.report.source;
  if (!stored.report.url.empty()) json["url"] = stored.report.url;
  return json;
}

Json facet_json(const searcher::FacetCounts& counts) {
  Json values = Json::array();
  for (const searcher::FacetCount& count : counts.values) {
    Json value = {{"id", corpus::to_string(count.id)},
                  {"label", count.label},
                  {"count", count.count},
                  {"selected", count.selected}};
    if (count.excluded) value["excluded"] = true;
    if (count.parent) value["parent"] = corpus::to_string(*count.parent);
    if (count.is_family) value["family"] = true;
    values.push_back(std::move(value));
  }
  Json json = {{"values", std::move(values)}, {"none", counts.none}};
  if (counts.none_selected) json["none_selected"] = true;
  json["distinct"] = counts.distinct;
  return json;
}

Json histogram_json(const searcher::Histogram& histogram) {
  Json buckets = Json::array();
  for (const searcher::Bucket& bucket : histogram.buckets) {
    buckets.push_back({{"from", corpus::to_string(bucket.span.from)},
                       {"to", corpus::to_string(bucket.span.to)},
                       {"count", bucket.count},
                       {"of", bucket.of}});
  }
  return {{"interval", name_of(histogram.interval)},
          {"buckets", std::move(buckets)},
          {"none", histogram.none}};
}

Json page_json(const searcher::Request& request, const searcher::Page& page, double took_ms) {
  Json hits = Json::array();
  for (const searcher::Hit& hit : page.hits) hits.push_back(hit_json(hit));
  Json json = {{"query", query_json(request, page)},
               {"total", page.total},
               {"stories", page.stories},
               {"took_ms", std::round(took_ms * 10) / 10},
               {"hits", std::move(hits)},
               {"facets", facets_json(page)}};
  if (page.next.empty()) return json;
  searcher::Request next = request;
  next.cursor = page.next;
  json["next"] = to_url("/api/v1/search", next);
  return json;
}

Json entity_json(const EntityView& entity) {
  const indexer::ValueRecord& value = entity.value;
  Json forms = Json::array();
  for (const searcher::NameForm& form : entity.forms)
    forms.push_back({{"text", form.text}, {"reports", form.reports}});
  Json above = Json::array();
  for (const corpus::FacetValue& one : entity.above)
    above.push_back({{"id", corpus::to_string(one.id)}, {"label", one.label}});
  Json below = Json::array();
  for (const searcher::FacetCount& one : entity.below) {
    below.push_back(
        {{"id", corpus::to_string(one.id)}, {"label", one.label}, {"reports", one.count}});
  }
  return {{"id", corpus::to_string(value.id)},
          {"label", value.label},
          {"kind", name(value.id.facet)},
          {"parent", value.parent ? Json(corpus::to_string(*value.parent)) : Json(nullptr)},
          {"names", value.names},
          {"reports", entity.reports.page.total},
          {"forms", std::move(forms)},
          {"above", std::move(above)},
          {"below", std::move(below)}};
}

Answer json_answer(const Json& json) { return {200, "application/json", to_line(json) + "\n"}; }

}  // namespace web
