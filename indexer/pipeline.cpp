#include "indexer/pipeline.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <future>
#include <optional>
#include <utility>

#include "corpus/readers/read_any.h"
#include "corpus/stable_hash.h"
#include "indexer/file_book.h"

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

// What else a file's reports follow from than its bytes.
std::string way_of_reading(const corpus::ReadOptions& options) {
  const corpus::CsvColumnNames& csv = options.csv;
  std::string way = std::to_string(corpus::kReadersVersion);
  for (const std::string* name :
       {&csv.body, &csv.title, &csv.published, &csv.source, &csv.url, &csv.language, &csv.id}) {
    way += '\n' + *name;
  }
  return way;
}

class Run {
 public:
  Run(const corpus::Lexicon& lexicon, const IndexOptions& options, Writer& writer)
      : lexicon_(lexicon),
        options_(options),
        writer_(writer),
        maker_(lexicon),
        book_(writer, plan_options(), [this](const corpus::ReadNote& n) { note(n); }) {}

  IndexResult index(const std::vector<std::filesystem::path>& paths) {
    for (const std::filesystem::path& path : paths) book_.find(path);
    const ReadingPlan& plan = book_.plan();
    progress_.total_bytes = plan.bytes;
    result_.waiting = plan.waiting;
    result_.unchanged = book_.kept_reports();
    result_.lost_earlier = book_.note_earlier_losses(options_.note_of_earlier_run);
    for (const PlannedFile& file : plan.read) {
      result_.stopped = options_.stop && options_.stop();
      if (result_.stopped) break;
      read(file);
    }
    write_batch();
    if (options_.prune && !result_.stopped) result_.removed = book_.prune();
    book_.finish();
    writer_.finish();
    return result_;
  }

 private:
  PlanOptions plan_options() const {
    const std::uint64_t of_annotation = content_hash({}, lexicon_, options_.annotate);
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return {options_.choice, corpus::stable_hash(way_of_reading(options_.read), of_annotation),
            std::chrono::duration_cast<std::chrono::nanoseconds>(now).count()};
  }

  void note(const corpus::ReadNote& note) {
    if (note.lost) {
      ++result_.lost;
      ++progress_.lost;
      book_.lose(note);
    }
    if (options_.note) options_.note(note);
  }

  void read(const PlannedFile& file) {
    const corpus::InputFile input{file.file.path.string(), file.file.id, options_.read};
    book_.begin(file);
    corpus::read_file(file.file.path, input,
                      {[&](corpus::Report report) { take(std::move(report), input.path, file); },
                       [this](const corpus::ReadNote& n) { note(n); }});
    book_.end();
    bytes_before_ += file.stamp ? file.stamp->size : 0;
    progress_.bytes = bytes_before_;
    show_progress();
  }

  // How far the file is read is told by its reports.
  void count(const corpus::Report& report, std::uint64_t file_size) {
    ++progress_.reports;
    progress_.bytes = std::min(progress_.bytes + report.body.size(), bytes_before_ + file_size);
    show_progress();
  }

  void show_progress() const {
    if (options_.progress) options_.progress(progress_);
  }

  void take(corpus::Report report, const std::string& path, const PlannedFile& file) {
    if (std::optional<std::string> clash = book_.claim(report.id)) {
      note({path, 0, *std::move(clash), true});
      return;
    }
    count(report, file.stamp ? file.stamp->size : 0);
    const std::uint64_t hash = hash_of(report, file.origin);
    switch (writer_.standing(report.id, hash)) {
      case Writer::Standing::Unchanged:
        ++result_.unchanged;
        if (!options_.choice.rebuild) return;
        break;
      case Writer::Standing::New:
        ++result_.added;
        break;
      case Writer::Standing::Changed:
        ++result_.changed;
        break;
    }
    batch_bytes_ += report.body.size();
    batch_.push_back({std::move(report), hash, file.origin});
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
    book_.settle();
    show_progress();
  }

  const corpus::Lexicon& lexicon_;
  const IndexOptions& options_;
  Writer& writer_;
  EntryMaker maker_;
  FileBook book_;
  std::vector<Pending> batch_;
  std::size_t batch_bytes_ = 0;
  Progress progress_;
  // Of the files that are read.
  std::uint64_t bytes_before_ = 0;
  IndexResult result_;
};

}  // namespace

IndexResult index_paths(const std::vector<std::filesystem::path>& paths,
                        const corpus::Lexicon& lexicon, const IndexOptions& options,
                        Writer& writer) {
  return Run(lexicon, options, writer).index(paths);
}

}  // namespace indexer
