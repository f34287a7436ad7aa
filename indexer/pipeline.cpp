#include "indexer/pipeline.h"

#include <algorithm>
#include <atomic>
#include <map>
#include <set>
#include <system_error>
#include <thread>
#include <utility>

#include "corpus/readers/folder.h"
#include "corpus/readers/read_any.h"

namespace indexer {
namespace {

// A batch is annotated in parallel once it is this large.
constexpr std::size_t kBatchReports = 256;
constexpr std::size_t kBatchBytes = std::size_t{16} << 20;

struct Pending {
  corpus::Report report;
  std::uint64_t content_hash;
  Origin origin;
};

// Entries of a batch, in its order.
std::vector<Entry> make_entries(const std::vector<Pending>& batch, const corpus::Lexicon& lexicon,
                                const IndexOptions& options) {
  std::vector<Entry> entries(batch.size());
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    for (std::size_t i = next++; i < batch.size(); i = next++) {
      const corpus::Annotation annotation = corpus::annotate(batch[i].report, lexicon, options.annotate);
      entries[i] = make_entry(batch[i].report, annotation, lexicon, batch[i].content_hash);
    }
  };
  std::vector<std::thread> helpers;
  for (std::size_t i = 1; i < std::min<std::size_t>(options.jobs, batch.size()); ++i) helpers.emplace_back(work);
  work();
  for (std::thread& helper : helpers) helper.join();
  return entries;
}

class Run {
 public:
  Run(const corpus::Lexicon& lexicon, const IndexOptions& options, Writer& writer)
      : lexicon_(lexicon), options_(options), writer_(writer) {}

  IndexResult index(const std::vector<std::filesystem::path>& paths) {
    std::vector<std::pair<std::string, std::vector<corpus::FoundFile>>> found;
    for (const std::filesystem::path& path : paths) {
      const std::size_t lost_before = result_.lost;
      found.emplace_back(origin_of(path), corpus::find_files(path, [this](const corpus::ReadNote& n) { note(n); }));
      if (result_.lost > lost_before) unlisted_.insert(found.back().first);
    }
    for (const auto& [origin, files] : found) {
      for (const corpus::FoundFile& file : files) progress_.total_bytes += size_of(file.path);
    }
    for (const auto& [origin, files] : found) {
      for (const corpus::FoundFile& file : files) read(file, origin);
    }
    write_batch();
    if (options_.prune) prune(found);
    writer_.commit();
    return result_;
  }

 private:
  static std::string origin_of(const std::filesystem::path& path) {
    std::error_code error;
    const std::filesystem::path whole = std::filesystem::weakly_canonical(path, error);
    return error ? path.string() : whole.string();
  }

  static std::uint64_t size_of(const std::filesystem::path& path) {
    std::error_code error;
    const std::uintmax_t size = std::filesystem::file_size(path, error);
    return error ? 0 : size;
  }

  void note(const corpus::ReadNote& note) {
    if (note.lost) ++result_.lost;
    if (options_.note) options_.note(note);
  }

  void read(const corpus::FoundFile& file, const std::string& origin) {
    const corpus::InputFile input{file.path.string(), file.id};
    const std::size_t lost_before = result_.lost;
    corpus::read_file(file.path, input,
                      {[&](corpus::Report report) { take(std::move(report), input.path, {origin, file.id}); },
                       [this](const corpus::ReadNote& n) { note(n); }});
    if (result_.lost > lost_before) kept_[origin].files.insert(file.id);
    progress_.bytes += size_of(file.path);
  }

  void take(corpus::Report report, const std::string& path, Origin origin) {
    kept_[origin.path].report_ids.insert(report.id);
    if (!seen_.insert(report.id).second) {
      note({path, 0, "The id \"" + report.id + "\" was used before; the later report is left out.", true});
      return;
    }
    ++progress_.reports;
    const std::uint64_t hash = content_hash(report, lexicon_, options_.annotate);
    switch (writer_.standing(report.id, hash)) {
      case Writer::Standing::Unchanged: ++result_.unchanged; return;
      case Writer::Standing::New: ++result_.added; break;
      case Writer::Standing::Changed: ++result_.changed; break;
    }
    batch_bytes_ += report.body.size();
    batch_.push_back({std::move(report), hash, std::move(origin)});
    if (batch_.size() >= kBatchReports || batch_bytes_ >= kBatchBytes) write_batch();
  }

  void write_batch() {
    const std::vector<Entry> entries = make_entries(batch_, lexicon_, options_);
    for (std::size_t i = 0; i < entries.size(); ++i) writer_.put(entries[i], batch_[i].origin);
    batch_.clear();
    batch_bytes_ = 0;
    if (options_.progress) options_.progress(progress_);
  }

  // What could not be listed or read this time is not gone.
  void prune(const std::vector<std::pair<std::string, std::vector<corpus::FoundFile>>>& found) {
    for (const auto& [origin, files] : found) {
      if (!unlisted_.contains(origin)) {
        result_.removed += writer_.prune(origin, kept_[origin]);
      } else {
        note({origin, 0, "Nothing was pruned here, as not all of its folders could be listed.", false});
      }
    }
  }

  const corpus::Lexicon& lexicon_;
  const IndexOptions& options_;
  Writer& writer_;
  std::vector<Pending> batch_;
  std::size_t batch_bytes_ = 0;
  // Ids of this run.
  std::set<std::string> seen_;
  // By PATH.
  std::map<std::string, Kept> kept_;
  // PATHs with a folder that could not be listed.
  std::set<std::string> unlisted_;
  Progress progress_;
  IndexResult result_;
};

}  // namespace

IndexResult index_paths(const std::vector<std::filesystem::path>& paths, const corpus::Lexicon& lexicon,
                        const IndexOptions& options, Writer& writer) {
  return Run(lexicon, options, writer).index(paths);
}

}  // namespace indexer
