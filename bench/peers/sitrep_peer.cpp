// Sitrep beside its rivals, for scripts/bench peers and scripts/bench scale.
//   sitrep_peer INDEX QUERIES REPETITIONS DUMP MODE...
// Prints a line of JSON for each mode, and one about memory; writes the answers to DUMP.
#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <exception>
#include <fstream>
#include <memory>
#include <numeric>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "bench/peers/peer_query.h"
#include "bench/peers/timing.h"
#include "searcher/backend.h"
#include "searcher/open_backend.h"

namespace {

using bench::kPeerFacets;
using bench::PeerQuery;
using searcher::Page;
using searcher::Request;

// One of the ways in which all queries are asked.
struct Mode {
  std::string name;
  std::vector<Request> requests;
};

Request scores_only(Request request) {
  request.hit_detail = searcher::HitDetail::Score;
  return request;
}

Request ranking_only(const Request& request) {
  Request ranking = scores_only(request);
  ranking.count_total = false;
  return ranking;
}

Request with_counts(Request request) {
  for (const corpus::Facet facet : kPeerFacets) request.facets.push_back({facet});
  request.published_interval = searcher::Interval::Month;
  return request;
}

Request counting_only(Request request, std::vector<searcher::FacetAsk> facets) {
  request.limit = 0;
  request.facets = std::move(facets);
  return request;
}

Request in_mode(const std::string& mode, const Request& request) {
  if (mode == "top10") return ranking_only(request);
  if (mode == "facets") return with_counts(scores_only(request));
  if (mode == "full") return with_counts(request);
  if (mode == "match") return counting_only(request, {});
  throw std::runtime_error("there is no mode '" + mode +
                           "'; the modes are top10, facets, full, match and each.");
}

// `each` asks for one facet at a time: five requests a query.
Mode mode_of(const std::string& name, const std::vector<PeerQuery>& queries) {
  Mode mode{name, {}};
  for (const PeerQuery& query : queries) {
    if (name != "each") {
      mode.requests.push_back(in_mode(name, query.request));
      continue;
    }
    for (const corpus::Facet facet : kPeerFacets)
      mode.requests.push_back(counting_only(query.request, {{facet}}));
  }
  return mode;
}

std::size_t sum_of_counts(const searcher::FacetCounts& facet) {
  return std::accumulate(
      facet.values.begin(), facet.values.end(), std::size_t{0},
      [](std::size_t sum, const searcher::FacetCount& value) { return sum + value.count; });
}

// Kind, total, the sum of the counts of each facet, sum and number of the months with reports in
// them, best score.
std::string answer_line(const PeerQuery& query, const Page& page) {
  std::string line = query.kind + '\t' + std::to_string(page.total);
  for (const searcher::FacetCounts& facet : page.facets)
    line += '\t' + std::to_string(sum_of_counts(facet));
  std::size_t sum = 0;
  std::size_t filled = 0;
  for (const searcher::Bucket& bucket : page.published->buckets) {
    sum += bucket.count;
    filled += bucket.count > 0 ? 1 : 0;
  }
  line += '\t' + std::to_string(sum) + '\t' + std::to_string(filled);
  return line + '\t' + std::to_string(page.hits.empty() ? 0 : page.hits.front().score);
}

void write_answers(const searcher::Backend& backend, const std::vector<PeerQuery>& queries,
                   const std::string& dump) {
  std::ofstream out(dump);
  for (std::size_t i = 0; i < queries.size(); ++i) {
    const Page page = backend.search(in_mode("facets", queries[i].request));
    out << i << '\t' << answer_line(queries[i], page) << '\n';
  }
  if (!out.flush()) throw std::runtime_error("the answers " + dump + " cannot be written");
}

void run(const searcher::Backend& backend, const Mode& mode, std::size_t repetitions) {
  const std::size_t count = mode.requests.size();
  const auto search = [&](std::size_t i) { (void)backend.search(mode.requests[i]); };
  for (std::size_t i = 0; i < count; ++i) search(i);
  std::string figures;
  for (const double best : bench::best_milliseconds(count, repetitions, search)) {
    std::array<char, 32> figure{};
    std::snprintf(figure.data(), figure.size(), "%s%.4f", figures.empty() ? "" : ",", best);
    figures += figure.data();
  }
  std::printf("{\"mode\":\"%s\",\"qps2\":%.2f,\"ms\":[%s]}\n", mode.name.c_str(),
              bench::throughput(count, repetitions, search), figures.c_str());
  std::fflush(stdout);
}

// Kilobytes of a line of /proc/self/status, "RssAnon:   1234 kB".
std::uint64_t status_kilobytes(std::string_view name) {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);) {
    if (line.starts_with(name)) return std::stoull(line.substr(name.size() + 1));
  }
  return 0;
}

void run_all(const std::vector<std::string>& arguments) {
  const std::unique_ptr<searcher::Backend> backend = searcher::open_backend(arguments.at(0));
  const std::vector<PeerQuery> queries = bench::read_peer_queries(arguments.at(1), *backend);
  const std::size_t repetitions = std::stoul(arguments.at(2));
  write_answers(*backend, queries, arguments.at(3));
  for (std::size_t i = 4; i < arguments.size(); ++i)
    run(*backend, mode_of(arguments[i], queries), repetitions);
  // Beyond the page cache; what is mapped from files is RssFile.
  std::printf("{\"reports\":%zu,\"rss_anon_kb\":%ju,\"rss_file_kb\":%ju}\n",
              backend->report_count(), std::uintmax_t{status_kilobytes("RssAnon")},
              std::uintmax_t{status_kilobytes("RssFile")});
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  if (arguments.size() < 5) {
    std::fprintf(stderr, "sitrep_peer INDEX QUERIES REPETITIONS DUMP MODE...\n");
    return 2;
  }
  try {
    run_all(arguments);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "sitrep_peer: %s\n", error.what());
    return 1;
  }
  return 0;
}
