#include "cli/stop_signals.h"

#include <pthread.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <stdexcept>

namespace cli {

sigset_t block_stop_signals() {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  return signals;
}

StopSignals::StopSignals() {
  const sigset_t signals = block_stop_signals();
  descriptor_ = signalfd(-1, &signals, SFD_NONBLOCK | SFD_CLOEXEC);
  if (descriptor_ < 0) throw std::runtime_error("The system gives no descriptor of signals.");
}

StopSignals::~StopSignals() { close(descriptor_); }

int StopSignals::count() {
  signalfd_siginfo signal;
  while (read(descriptor_, &signal, sizeof signal) == sizeof signal) ++count_;
  return count_;
}

}  // namespace cli
