#include <chrono>
#include <cstdint>
#include <cstdio>
#include <memory>
#include <stdexcept>
#include <string>

#include "cli/commands.h"
#include "cli/lexicon_option.h"
#include "corpus/generator/generator.h"
#include "web/api_json.h"

namespace cli {
namespace {

using web::Json;

struct GenerateArguments {
  std::uint64_t reports = 0;
  std::uint64_t seed = 1;
  bool with_facets = false;
  std::string truth;
};

struct Close {
  void operator()(std::FILE* file) const { std::fclose(file); }
};
using OwnFile = std::unique_ptr<std::FILE, Close>;

void write_line(std::FILE* file, const std::string& name, const Json& json) {
  const std::string line = web::to_line(json) + '\n';
  if (std::fwrite(line.data(), 1, line.size(), file) != line.size())
    throw std::runtime_error("Cannot write " + name + ": is the disk full?");
}

Json spans_json(const std::vector<corpus::DateSpan>& spans) {
  Json json = Json::array();
  for (const corpus::DateSpan& span : spans) {
    const std::string from = corpus::to_string(span.from);
    json.push_back(span.from == span.to ? from : from + '/' + corpus::to_string(span.to));
  }
  return json;
}

// A line of JSONL, as sitrep index reads it.
Json report_line(const corpus::Report& report) {
  Json json = {{"id", report.id},         {"title", report.title},
               {"body", report.body},     {"published", corpus::to_string(*report.published)},
               {"source", report.source}, {"language", report.language}};
  for (const corpus::GivenName& given : report.given_names)
    json["facets"][std::string(corpus::name_of(given.facet))].push_back(given.name);
  if (!report.given_dates.empty()) json["mentioned"] = spans_json(report.given_dates);
  return json;
}

// As `sitrep annotate --json` tells it, without the text, and with the ids of the values.
Json truth_line(const corpus::GeneratedReport& generated) {
  Json json = web::annotation_json(generated.report, generated.truth);
  json.erase("body");
  json["copy_of"] = generated.copy_of.empty() ? Json(nullptr) : Json(generated.copy_of);
  json["mentioned"] = spans_json(generated.truth.mentioned);
  json["values"] = Json::array();
  for (const corpus::FacetValue& value : generated.truth.values)
    json["values"].push_back({{"id", corpus::to_string(value.id)}, {"label", value.label}});
  return json;
}

int run_generate(const GenerateArguments& arguments) {
  OwnFile truth;
  if (!arguments.truth.empty()) {
    truth.reset(std::fopen(arguments.truth.c_str(), "w"));
    if (!truth) throw std::runtime_error("Cannot write " + arguments.truth + ".");
  }
  const corpus::Generator generator(corpus::built_in_lexicon(), arguments.seed);
  for (std::uint64_t number = 0; number < arguments.reports; ++number) {
    const corpus::GeneratedReport generated = generator.report(number);
    write_line(stdout, "the reports",
               report_line(arguments.with_facets ? corpus::with_given_facets(generated)
                                                 : generated.report));
    if (truth) write_line(truth.get(), arguments.truth, truth_line(generated));
  }
  if (std::fflush(stdout) != 0 || (truth && std::fflush(truth.get()) != 0))
    throw std::runtime_error("Not all was written: is the disk full?");
  return kDone;
}

}  // namespace

void add_generate_command(CLI::App& program, int& status) {
  CLI::App* command = program.add_subcommand(
      "generate", "Print made-up reports as JSONL, to try an index at any size");
  auto arguments = std::make_shared<GenerateArguments>();
  command->add_option("--reports", arguments->reports, "How many")->required();
  command->add_option("--seed", arguments->seed, "Another seed makes other reports")
      ->capture_default_str();
  command->add_option("--truth", arguments->truth,
                      "Also write what each report names and dates, a line of JSON each, to FILE");
  command->add_flag("--with-facets", arguments->with_facets,
                    "Give these with the reports too, for sitrep index --no-extract");
  command->footer("Example: sitrep generate --reports 10000 --truth truth.jsonl > reports.jsonl");
  command->callback([arguments, &status] { status = run_generate(*arguments); });
}

}  // namespace cli
