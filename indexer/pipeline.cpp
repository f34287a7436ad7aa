#include "indexer/pipeline.h"

#include <algorithm>
#include <atomic>
#include <future>
#include <map>
#include <set>
#include <system_error>
#include <utility>

#include "corpus/readers/folder.h"
#include "corpus/readers/read_any.h"
#include "corpus/stable_hash.h"

namespace indexer {
namespace {

// A batch is annotated in parallel once it is this large.
constexpr std::size_t kBatchReports = 256;
constexpr std::size_t kBatchBytes = std::size_t{16} << 20;

// A PATH and what was found under it.
struct Source {
  std::string origin;
  std::vector<corpus::FoundFile> files;
};

struct Pending {
  corpus::Report report;
  std::uint64_t content_hash;
  Origin origin;
};

// Entries of a batch, in its order.
std::vector<Entry> make_entries(const std::vector<Pending>& batch, const corpus::Lexicon& lexicon,
                                const IndexOptions& options, EntryMaker& maker) {
  std::vector<Entry> entries(batch.size());
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    for (std::size_t i = next++; i < batch.size(); i = next++) {
      const corpus::Annotation annotation =
          corpus::annotate(batch[i].report, lexicon, options.annotate);
      entries[i] = maker.make(batch[i].report, annotation, batch[i].content_hash);
    }
  };
  std::vector<std::future<void>> others;
  for (std::size_t i = 1; i < std::min<std::size_t>(options.jobs, batch.size()); ++i) {
    others.push_back(std::async(std::launch::async, work));
  }
  work();
  for (std::future<void>& other : others) other.get();
  return entries;
}

class Run {
 public:
  Run(const corpus::Lexicon& lexicon, const IndexOptions& options, Writer& writer)
      : lexicon_(lexicon), options_(options), writer_(writer), maker_(lexicon) {}

  IndexResult index(const std::vector<std::filesystem::path>& paths) {
    for (const std::filesystem::path& path : paths) find(path);
    for (const Source& source : sources_) {
      for (const corpus::FoundFile& file : source.files)
        progress_.total_bytes += size_of(file.path);
    }
    for (const Source& source : sources_) {
      for (const corpus::FoundFile& file : source.files) read(file, source.origin);
    }
    write_batch();
    if (options_.prune) prune();
    writer_.finish();
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

  void find(const std::filesystem::path& path) {
    Source source{origin_of(path), {}};
    source.files = corpus::find_files(path, [&](const corpus::ReadNote& found_note) {
      note(found_note);
      if (found_note.lost) keep_lost(found_note.path, path, source.origin);
    });
    std::erase_if(source.files,
                  [this](const corpus::FoundFile& file) { return writer_.is_own_file(file.path); });
    sources_.push_back(std::move(source));
  }

  // What could not be listed this time is not gone, nor is anything below it.
  void keep_lost(const std::filesystem::path& lost, const std::filesystem::path& path,
                 const std::string& origin) {
    std::error_code error;
    const std::filesystem::file_status status = std::filesystem::symlink_status(lost, error);
    if (lost == path || !std::filesystem::exists(status) || std::filesystem::is_directory(status)) {
      unlisted_.insert(origin);
    } else {
      kept_[origin].files.insert(lost.lexically_relative(path).generic_string());
    }
  }

  void read(const corpus::FoundFile& file, const std::string& origin) {
    const corpus::InputFile input{file.path.string(), file.id, options_.read};
    const std::size_t lost_before = result_.lost;
    corpus::read_file(file.path, input,
                      {[&](corpus::Report report) {
                         take(std::move(report), input.path, {origin, file.id});
                       },
                       [this](const corpus::ReadNote& n) { note(n); }});
    if (result_.lost > lost_before) kept_[origin].files.insert(file.id);
    progress_.bytes += size_of(file.path);
  }

  void take(corpus::Report report, const std::string& path, Origin origin) {
    kept_[origin.path].report_ids.insert(report.id);
    if (!seen_.insert(report.id).second) {
      note({path, 0, "The id \"" + report.id + "\" was used before; the later report is left out.",
            true});
      return;
    }
    ++progress_.reports;
    const std::uint64_t hash = hash_of(report, origin);
    switch (writer_.standing(report.id, hash)) {
      case Writer::Standing::Unchanged:
        ++result_.unchanged;
        return;
      case Writer::Standing::New:
        ++result_.added;
        break;
      case Writer::Standing::Changed:
        ++result_.changed;
        break;
    }
    batch_bytes_ += report.body.size();
    batch_.push_back({std::move(report), hash, std::move(origin)});
    if (batch_.size() >= kBatchReports || batch_bytes_ >= kBatchBytes) write_batch();
  }

  // Changes also when the report comes from elsewhere: its origin is what prune() goes by.
  std::uint64_t hash_of(const corpus::Report& report, const Origin& origin) const {
    const std::uint64_t of_content = content_hash(report, lexicon_, options_.annotate);
    return corpus::stable_hash(origin.path + '\n' + origin.file, of_content);
  }

  void write_batch() {
    const std::vector<Entry> entries = make_entries(batch_, lexicon_, options_, maker_);
    for (std::size_t i = 0; i < entries.size(); ++i) writer_.put(entries[i], batch_[i].origin);
    batch_.clear();
    batch_bytes_ = 0;
    if (options_.progress) options_.progress(progress_);
  }

  void prune() {
    for (const Source& source : sources_) {
      if (!unlisted_.contains(source.origin)) {
        result_.removed += writer_.prune(source.origin, kept_[source.origin]);
      } else {
        note({source.origin, 0,
              "Nothing was pruned here, as not all of its folders could be listed.", false});
      }
    }
  }

  const corpus::Lexicon& lexicon_;
  const IndexOptions& options_;
  Writer& writer_;
  EntryMaker maker_;
  std::vector<Source> sources_;
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

IndexResult index_paths(const std::vector<std::filesystem::path>& paths,
                        const corpus::Lexicon& lexicon, const IndexOptions& options,
                        Writer& writer) {
  return Run(lexicon, options, writer).index(paths);
}

}  // namespace indexer
