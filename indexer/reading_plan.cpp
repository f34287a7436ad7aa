#include "indexer/reading_plan.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "corpus/stable_hash.h"

namespace indexer {
namespace {

bool is_unchanged(const FileState& state, const FileRecord* record) {
  return record != nullptr && record->stamp && state.stamp &&
         is_same_file(*record->stamp, *state.stamp) && record->way == state.way;
}

bool is_being_written(const FileState& state, std::chrono::nanoseconds quiet) {
  if (!state.stamp) return false;
  const std::int64_t age = state.now - state.stamp->modified;
  return age >= 0 && age < quiet.count();
}

class Planner {
 public:
  Planner(const FileLedger& ledger, const PlanOptions& options)
      : ledger_(ledger), options_(options) {}

  ReadingPlan plan(const std::vector<Source>& sources) {
    for (const Source& source : sources) {
      std::size_t known = 0;
      for (const corpus::FoundFile& file : source.files) known += place(file, source.path) ? 1 : 0;
      if (known < ledger_.records_of(source.path).size()) frees_ids_ = true;
    }
    if (frees_ids_ && !options_.choice.retry_failed) read_clashing();
    for (const PlannedFile& planned : plan_.read)
      plan_.bytes += planned.stamp ? planned.stamp->size : 0;
    return std::move(plan_);
  }

 private:
  // Whether the ledger has it.
  bool place(const corpus::FoundFile& file, const std::string& path) {
    PlannedFile planned{file, {path, file.id}, stamp_of(file.path)};
    const FileRecord* const record = ledger_.find(planned.origin);
    const FileState state{file.id, planned.stamp, options_.way, options_.now};
    switch (choice_of(state, record, options_.choice)) {
      case Choice::Read:
        if (record != nullptr) frees_ids_ = true;
        plan_.read.push_back(std::move(planned));
        break;
      case Choice::Keep:
        plan_.kept.push_back(std::move(planned));
        break;
      case Choice::Wait:
        ++plan_.waiting;
        [[fallthrough]];
      case Choice::Leave:
        plan_.left.push_back(std::move(planned.origin));
        break;
    }
    return record != nullptr;
  }

  void read_clashing() {
    const auto first = std::stable_partition(
        plan_.kept.begin(), plan_.kept.end(),
        [this](const PlannedFile& planned) { return !ledger_.find(planned.origin)->has_clash; });
    std::move(first, plan_.kept.end(), std::back_inserter(plan_.read));
    plan_.kept.erase(first, plan_.kept.end());
  }

  const FileLedger& ledger_;
  const PlanOptions& options_;
  ReadingPlan plan_;
  // Whether a file that had reports is read again or gone.
  bool frees_ids_ = false;
};

}  // namespace

bool is_in_part(std::string_view file, const Part& part) {
  const std::uint64_t hash = corpus::stable_hash(file);
  // The lower half alone is uneven where names differ little.
  return (hash ^ hash >> 32U) % part.of == part.number - 1;
}

Choice choice_of(const FileState& state, const FileRecord* record, const ChoiceOptions& options) {
  if (options.part && !is_in_part(state.file, *options.part)) return Choice::Leave;
  const bool unchanged = is_unchanged(state, record);
  if (options.retry_failed) {
    if (record != nullptr && record->lost > 0) return Choice::Read;
    return unchanged ? Choice::Keep : Choice::Leave;
  }
  if (unchanged && !options.rebuild) return Choice::Keep;
  return is_being_written(state, options.quiet) ? Choice::Wait : Choice::Read;
}

ReadingPlan plan_reading(const std::vector<Source>& sources, const FileLedger& ledger,
                         const PlanOptions& options) {
  return Planner(ledger, options).plan(sources);
}

}  // namespace indexer
