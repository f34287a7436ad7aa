#include <algorithm>
#include <chrono>
#include <cstdio>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/commands.h"
#include "cli/index_option.h"
#include "searcher/asked_dates.h"
#include "searcher/open_backend.h"
#include "searcher/search.h"
#include "searcher/treaty_names.h"
#include "web/api_json.h"

namespace cli {
namespace {

struct SearchArguments {
  std::string index;
  std::string query;
  std::vector<std::string> facets;
  searcher::Sort sort = searcher::Sort::Relevance;
  std::size_t limit = 10;
  bool json = false;
  bool only_as_written = false;
};

// "weapon" or "weapon:50".
std::optional<searcher::FacetAsk> parse_facet_ask(const std::string& text) {
  const std::size_t colon = text.find(':');
  const std::optional<corpus::Facet> facet = corpus::parse_facet(text.substr(0, colon));
  if (!facet) return std::nullopt;
  searcher::FacetAsk ask{*facet};
  if (colon == std::string::npos) return ask;
  const std::string number = text.substr(colon + 1);
  if (number.empty() || number.size() > 4 ||
      number.find_first_not_of("0123456789") != std::string::npos) {
    return std::nullopt;
  }
  ask.limit = std::stoul(number);
  return ask;
}

std::string check_facet(const std::string& text) {
  if (parse_facet_ask(text)) return {};
  return "\"" + text +
         "\" is no facet: use weapon, resolution, person, organisation, place, country, source or "
         "language, with :N for the number of values";
}

void print_hit(const searcher::Hit& hit) {
  const std::string day = hit.published ? corpus::to_string(*hit.published) : "no date   ";
  std::printf("%s  %s\n", day.c_str(), hit.title.c_str());
  std::printf("            %s%s%s\n", hit.id.c_str(), hit.source.empty() ? "" : " · ",
              hit.source.c_str());
  for (const searcher::Snippet& snippet : hit.snippets)
    std::printf("            %s\n", snippet.text.c_str());
}

// "kyiv, including Kiev, Київ and 9 more (--no-aliases turns it off)".
std::string told(const searcher::Expansion& name) {
  constexpr std::size_t kShown = 6;
  std::string text = name.text + ", including ";
  const std::size_t shown = std::min(name.as.size(), kShown);
  for (std::size_t i = 0; i < shown; ++i) text += (i > 0 ? ", " : "") + name.as[i];
  if (shown < name.as.size()) text += " and " + std::to_string(name.as.size() - shown) + " more";
  return text + " (--no-aliases turns it off)";
}

void print_for_people(const searcher::Page& page) {
  for (const searcher::Note& note : page.notes)
    std::fprintf(stderr, "Note: %s\n", note.message.c_str());
  for (const searcher::Expansion& name : page.expanded)
    std::fprintf(stderr, "%s\n", told(name).c_str());
  if (!page.did_you_mean.empty())
    std::fprintf(stderr, "Did you mean: %s\n", page.did_you_mean.c_str());
  std::printf("%zu %s\n", page.total, page.total == 1 ? "report" : "reports");
  for (const searcher::FacetCounts& facet : page.facets) {
    std::printf("\n%s\n", std::string(corpus::name_of(facet.facet)).c_str());
    for (const searcher::FacetCount& value : facet.values) {
      std::printf("%8zu  %s\n", value.count, value.label.c_str());
    }
    std::printf("%8zu  none\n", facet.none);
  }
  if (!page.hits.empty()) std::printf("\n");
  for (const searcher::Hit& hit : page.hits) print_hit(hit);
}

int run_search(const SearchArguments& arguments) {
  const std::unique_ptr<searcher::Backend> backend = searcher::open_backend(arguments.index);
  searcher::Request request;
  request.q = arguments.query;
  request.today = searcher::today();
  request.sort = arguments.sort;
  request.limit = arguments.limit;
  for (const std::string& facet : arguments.facets)
    request.facets.push_back(*parse_facet_ask(facet));
  const auto started = std::chrono::steady_clock::now();
  request.other_names = !arguments.only_as_written;
  const searcher::Page page =
      searcher::search(*backend, request, searcher::treaty_names(corpus::built_in_lexicon()));
  const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - started;
  if (arguments.json) {
    std::printf("%s\n", web::to_line(web::page_json(request, page, took.count())).c_str());
  } else {
    print_for_people(page);
  }
  return kDone;
}

}  // namespace

void add_search_command(CLI::App& program, int& status) {
  static const std::map<std::string, searcher::Sort> kSorts = {
      {"relevance", searcher::Sort::Relevance},
      {"newest", searcher::Sort::Newest},
      {"oldest", searcher::Sort::Oldest},
      {"mentioned", searcher::Sort::Mentioned}};
  CLI::App* command =
      program.add_subcommand("search", "Search the index; an empty QUERY means every report");
  auto arguments = std::make_shared<SearchArguments>();
  add_index_option(*command, arguments->index);
  command->add_flag("--json", arguments->json, "Print the answer of the API");
  command->add_option("--limit", arguments->limit, "Reports shown")
      ->check(CLI::Range(std::size_t{0}, searcher::kMaxLimit))
      ->capture_default_str();
  command
      ->add_option("--facet", arguments->facets, "Count a facet, NAME or NAME:N; may be repeated")
      ->allow_extra_args(false)
      ->check(check_facet);
  command->add_flag("--no-aliases", arguments->only_as_written,
                    "Find names only as they are written here");
  command->add_option("--sort", arguments->sort, "relevance, newest, oldest or mentioned")
      ->transform(CLI::CheckedTransformer(kSorts, CLI::ignore_case));
  command->add_option("QUERY", arguments->query, "What to search, in the query language");
  command->footer("Example: sitrep search --facet weapon 'weapon:shahed-136 \"power grid\"'");
  command->callback([arguments, &status] { status = run_search(*arguments); });
}

}  // namespace cli
