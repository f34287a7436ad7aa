#include "indexer/pipeline.h"

#include <algorithm>
#include <chrono>
#include <optional>
#include <utility>

#include "corpus/readers/read_any.h"
#include "corpus/stable_hash.h"
#include "indexer/batch_makers.h"
#include "indexer/file_book.h"

namespace indexer {
namespace {

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
        book_(writer, plan_options(), [this](const corpus::ReadNote& n) { note(n); }),
        makers_(lexicon, {options.annotate, options.jobs, options.memory}, writer,
                [this] { show_progress(); }) {}

  IndexResult index(const std::vector<std::filesystem::path>& paths) {
    for (const std::filesystem::path& path : paths) book_.find(path);
    const ReadingPlan& plan = book_.plan();
    progress_.total_bytes = plan.bytes;
    makers_.expect(plan.bytes);
    result_.waiting = plan.waiting;
    result_.unchanged = book_.kept_reports();
    result_.lost_earlier = book_.note_earlier_losses(options_.note_of_earlier_run);
    for (const PlannedFile& file : plan.read) {
      result_.stopped = options_.stop && options_.stop();
      if (result_.stopped) break;
      read(file);
    }
    makers_.finish();
    book_.settle();
    show_progress();
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
                       [this](const corpus::ReadNote& n) { note(n); },
                       [this](std::uint64_t read) { progress_.bytes = bytes_before_ + read; }});
    book_.end();
    bytes_before_ += file.stamp ? file.stamp->size : 0;
    progress_.bytes = bytes_before_;
    show_progress();
  }

  // Of what is done, not of what is read: its bytes are as large a part as its reports, but never
  // fewer than were told.
  void show_progress() {
    if (!options_.progress) return;
    Progress done = progress_;
    done.reports -= makers_.waiting();
    if (progress_.reports > 0) {
      done.bytes = static_cast<std::uint64_t>(static_cast<double>(progress_.bytes) *
                                              static_cast<double>(done.reports) /
                                              static_cast<double>(progress_.reports));
    }
    bytes_told_ = done.bytes = std::max(done.bytes, bytes_told_);
    options_.progress(done);
  }

  void take(corpus::Report report, const std::string& path, const PlannedFile& file) {
    if (std::optional<std::string> clash = book_.claim(report.id)) {
      note({path, 0, *std::move(clash), true});
      return;
    }
    ++progress_.reports;
    show_progress();
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
    if (writer_.resume(report.id, hash)) return;
    makers_.put({std::move(report), hash, file.origin});
  }

  // Changes also when the report comes from elsewhere: its origin is what prune() goes by.
  std::uint64_t hash_of(const corpus::Report& report, const Origin& origin) const {
    const std::uint64_t of_content = content_hash(report, lexicon_, options_.annotate);
    return corpus::stable_hash(origin.path + '\n' + origin.file, of_content);
  }

  const corpus::Lexicon& lexicon_;
  const IndexOptions& options_;
  Writer& writer_;
  FileBook book_;
  BatchMakers makers_;
  Progress progress_;
  // Of the files that are read.
  std::uint64_t bytes_before_ = 0;
  std::uint64_t bytes_told_ = 0;
  IndexResult result_;
};

}  // namespace

IndexResult index_paths(const std::vector<std::filesystem::path>& paths,
                        const corpus::Lexicon& lexicon, const IndexOptions& options,
                        Writer& writer) {
  return Run(lexicon, options, writer).index(paths);
}

}  // namespace indexer
