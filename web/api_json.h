#pragma once

#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "corpus/annotation.h"
#include "corpus/report.h"
#include "indexer/stored_report.h"
#include "searcher/page.h"
#include "searcher/request.h"
#include "web/answer.h"
#include "web/entity.h"

// What the API and the command line answer, as JSON. Offsets of entities and dates are bytes of the
// body; marks and positions in short texts are Unicode code points.
namespace web {

// Members keep the order in which they are written.
using Json = nlohmann::ordered_json;

// On one line; bytes that are no UTF-8 become U+FFFD.
std::string to_line(const Json& json);

// The line of `annotate --json`.
Json annotation_json(const corpus::Report& report, const corpus::Annotation& annotation);
// The same with what else is known of a report in the index: its source and address.
Json report_json(const indexer::StoredReport& stored);

// The answer of a search.
Json page_json(const searcher::Request& request, const searcher::Page& page, double took_ms);
Json facet_json(const searcher::FacetCounts& counts);
Json histogram_json(const searcher::Histogram& histogram);

// A facet value: its names, how often reports use them, and what lies above and under it.
Json entity_json(const EntityView& entity);

// Unicode code points in the first `bytes` bytes of a text.
std::size_t code_points(std::string_view text, std::size_t bytes);

// Without anything wrong.
Answer json_answer(const Json& json);

}  // namespace web
