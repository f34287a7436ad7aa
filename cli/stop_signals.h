#pragma once

#include <csignal>

namespace cli {

// SIGINT and SIGTERM, from now on waited for and not acted upon, in this thread and those it
// starts.
sigset_t block_stop_signals();

// The same, asked for by a descriptor.
class StopSignals {
 public:
  StopSignals();
  ~StopSignals();
  StopSignals(const StopSignals&) = delete;
  StopSignals& operator=(const StopSignals&) = delete;

  // Readable when one has come that was not asked for yet.
  int descriptor() const { return descriptor_; }
  // How many times one of them has come; those that come at once count as one.
  int count();

 private:
  int descriptor_;
  int count_ = 0;
};

}  // namespace cli
