#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "tests/support/sample.h"

// What is found in the sample reports, beside what a reader has checked by hand: one line a report
// in golden/sample.jsonl. scripts/update-golden writes the file anew; read the difference before
// keeping it.
namespace corpus {
namespace {

using nlohmann::ordered_json;
using Lines = std::map<std::string, ordered_json>;

const std::string kGolden = SITREP_SOURCE_DIR "/tests/corpus/golden/sample.jsonl";

std::string surface(const Report& report, std::size_t start, std::size_t end) {
  return report.body.substr(start, end - start);
}

ordered_json entities_of(const Report& report, const Annotation& annotation) {
  ordered_json entities = ordered_json::array();
  for (const EntityMention& entity : annotation.entities) {
    ordered_json line = {{"kind", name_of(entity.id.facet)},
                         {"label", entity.label},
                         {"text", surface(report, entity.start, entity.end)}};
    if (!entity.role.empty()) line["role"] = entity.role;
    entities.push_back(std::move(line));
  }
  return entities;
}

ordered_json dates_of(const Report& report, const Annotation& annotation) {
  ordered_json dates = ordered_json::array();
  for (const DateMention& date : annotation.dates) {
    dates.push_back({{"text", surface(report, date.start, date.end)},
                     {"from", to_string(date.span.from)},
                     {"to", to_string(date.span.to)}});
  }
  return dates;
}

ordered_json facets_of(const Annotation& annotation) {
  ordered_json facets = ordered_json::object();
  for (const FacetValue& value : annotation.values) {
    if (index_of(value.id.facet) < kEntityKinds)
      facets[std::string(name_of(value.id.facet))].push_back(value.label);
  }
  return facets;
}

Lines found_lines() {
  Lines lines;
  for (const indexer::StoredReport& stored : testing_support::sample_reports()) {
    lines[stored.report.id] = {{"id", stored.report.id},
                               {"entities", entities_of(stored.report, stored.annotation)},
                               {"dates", dates_of(stored.report, stored.annotation)},
                               {"facets", facets_of(stored.annotation)}};
  }
  return lines;
}

Lines golden_lines() {
  Lines lines;
  std::ifstream file(kGolden);
  for (std::string line; std::getline(file, line);) {
    ordered_json report = ordered_json::parse(line);
    const std::string id = report["id"];
    lines[id] = std::move(report);
  }
  return lines;
}

// The parts of a report's line, one by one: "entity: …", "date: …", "facet: …".
std::multiset<std::string> parts_of(const ordered_json& line) {
  std::multiset<std::string> parts;
  for (const ordered_json& entity : line.value("entities", ordered_json::array())) {
    parts.insert("entity " + entity.dump());
  }
  for (const ordered_json& date : line.value("dates", ordered_json::array()))
    parts.insert("date " + date.dump());
  const ordered_json facets = line.value("facets", ordered_json::object());
  for (const auto& [facet, labels] : facets.items()) {
    for (const ordered_json& label : labels) parts.insert("facet " + facet + " " + label.dump());
  }
  return parts;
}

std::string difference(const ordered_json& golden, const ordered_json& found) {
  const std::multiset<std::string> wanted = parts_of(golden);
  const std::multiset<std::string> got = parts_of(found);
  std::vector<std::string> missing;
  std::vector<std::string> extra;
  std::set_difference(wanted.begin(), wanted.end(), got.begin(), got.end(),
                      std::back_inserter(missing));
  std::set_difference(got.begin(), got.end(), wanted.begin(), wanted.end(),
                      std::back_inserter(extra));
  std::ostringstream text;
  for (const std::string& part : missing) text << "  - " << part << "\n";
  for (const std::string& part : extra) text << "  + " << part << "\n";
  return text.str();
}

void write_golden(const Lines& lines) {
  std::ofstream file(kGolden);
  for (const auto& [id, line] : lines) file << line.dump() << "\n";
}

TEST(Golden, SampleReportsSayWhatAReaderHasChecked) {
  const Lines found = found_lines();
  if (std::getenv("UPDATE_GOLDEN") != nullptr) write_golden(found);
  const Lines golden = golden_lines();
  EXPECT_EQ(golden.size(), found.size());
  for (const auto& [id, line] : found) {
    const auto checked = golden.find(id);
    if (checked == golden.end()) {
      ADD_FAILURE() << id << " is not in " << kGolden;
    } else if (checked->second != line) {
      ADD_FAILURE() << id << " differs (- checked, + found):\n"
                    << difference(checked->second, line);
    }
  }
}

}  // namespace
}  // namespace corpus
