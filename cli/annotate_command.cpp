#include <cstdio>
#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/commands.h"
#include "cli/csv_options.h"
#include "cli/lexicon_option.h"
#include "corpus/annotation.h"
#include "corpus/readers/read_any.h"
#include "web/api_json.h"

namespace cli {
namespace {

struct AnnotateArguments {
  std::vector<std::string> lexicon_files;
  std::vector<std::string> files;
  std::string published;
  corpus::ReadOptions read;
  bool json = false;
};

void print_for_people(const corpus::Report& report, const corpus::Annotation& annotation) {
  std::printf("%s\n", corpus::title_of(report).c_str());
  for (const corpus::EntityMention& entity : annotation.entities) {
    const std::string text = report.body.substr(entity.start, entity.end - entity.start);
    std::printf("  %-12s %-32s %s%s%s\n", std::string(corpus::name_of(entity.id.facet)).c_str(),
                entity.label.c_str(), text.c_str(), entity.role.empty() ? "" : ", ",
                entity.role.c_str());
  }
  for (const corpus::DateMention& date : annotation.dates) {
    const std::string text = report.body.substr(date.start, date.end - date.start);
    std::printf("  %-12s %s..%s           %s\n", "date", corpus::to_string(date.span.from).c_str(),
                corpus::to_string(date.span.to).c_str(), text.c_str());
  }
}

// Reads all inputs and prints what is found in each report.
class Annotating {
 public:
  explicit Annotating(const AnnotateArguments& arguments)
      : arguments_(arguments), lexicon_(load_lexicon_with(arguments.lexicon_files)) {
    if (!arguments.published.empty()) published_ = corpus::parse_day(arguments.published);
  }

  int run() {
    const corpus::ReadSink sink{[this](corpus::Report report) { print(std::move(report)); },
                                [this](const corpus::ReadNote& note) { tell(note); }};
    const corpus::ReadOptions& options = arguments_.read;
    if (arguments_.files.empty()) corpus::read_stream(std::cin, {"stdin", "stdin", options}, sink);
    for (const std::string& file : arguments_.files) {
      corpus::read_file(file, {file, file, options}, sink);
    }
    return has_lost_ ? kFailed : kDone;
  }

 private:
  void print(corpus::Report report) {
    if (published_) {
      report.published = published_;
      report.published_from = corpus::PublishedFrom::Given;
    }
    const corpus::Annotation annotation = corpus::annotate(report, lexicon_);
    if (arguments_.json) {
      std::printf("%s\n", web::to_line(web::annotation_json(report, annotation)).c_str());
    } else {
      print_for_people(report, annotation);
    }
  }

  // Notes that --published has answered are not repeated.
  void tell(const corpus::ReadNote& note) {
    has_lost_ |= note.lost;
    if (!note.lost && published_) return;
    const std::string line = note.line == 0 ? "" : ":" + std::to_string(note.line);
    std::fprintf(stderr, "%s%s: %s\n", note.path.c_str(), line.c_str(), note.message.c_str());
  }

  const AnnotateArguments& arguments_;
  corpus::Lexicon lexicon_;
  std::optional<corpus::Day> published_;
  bool has_lost_ = false;
};

std::string check_day(const std::string& text) {
  return corpus::parse_day(text) ? std::string()
                                 : "\"" + text + "\" is no day: write YYYY-MM-DD, as in 2022-10-20";
}

}  // namespace

void add_annotate_command(CLI::App& program, int& status) {
  CLI::App* command =
      program.add_subcommand("annotate", "Show what is found in a text: names and days");
  auto arguments = std::make_shared<AnnotateArguments>();
  add_lexicon_option(*command, arguments->lexicon_files);
  command->add_flag("--json", arguments->json, "One JSON object a line for each report");
  command->add_option("--published", arguments->published, "Day the text was published, YYYY-MM-DD")
      ->check(check_day);
  add_csv_options(*command, arguments->read);
  command->add_option("FILE", arguments->files,
                      "Files to read; standard input when there are none");
  command->footer("Example: sitrep annotate --json --published 2022-10-20 statement.txt");
  command->callback([arguments, &status] { status = Annotating(*arguments).run(); });
}

}  // namespace cli
