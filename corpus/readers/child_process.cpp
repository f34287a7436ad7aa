#include "corpus/readers/child_process.h"

#include <poll.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <fstream>
#include <string_view>

namespace corpus {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int kFailed = 1;

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool kIsSanitized = true;  // Its shadow memory is counted too.
#else
constexpr bool kIsSanitized = false;
#endif

void limit_memory(std::size_t more) {
  std::ifstream sizes("/proc/self/statm");
  std::size_t pages = 0;
  if (kIsSanitized || !(sizes >> pages)) return;
  const rlim_t all = pages * static_cast<std::size_t>(sysconf(_SC_PAGESIZE)) + more;
  const rlimit limit{all, all};
  setrlimit(RLIMIT_AS, &limit);
}

bool write_all(int to, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = write(to, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

// In the child: nothing of the parent's may be kept open (locks of an index) or outlive it.
[[noreturn]] void work_and_exit(const std::function<std::string()>& work, std::size_t memory,
                                int to) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  signal(SIGPIPE, SIG_IGN);
  constexpr int kAnswer = 3;
  if (dup2(to, kAnswer) < 0) _exit(kFailed);
  close_range(kAnswer + 1, ~0U, 0);
  const rlimit no_dump{0, 0};
  setrlimit(RLIMIT_CORE, &no_dump);
  limit_memory(memory);
  try {
    _exit(write_all(kAnswer, work()) ? 0 : kFailed);
  } catch (...) {
    _exit(kFailed);
  }
}

int milliseconds_until(Clock::time_point end) {
  const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now());
  return static_cast<int>(std::max<std::int64_t>(0, left.count()));
}

ChildAnswer read_answer(int from, const ChildLimits& limits) {
  const Clock::time_point end = Clock::now() + limits.time;
  ChildAnswer answer;
  std::array<char, std::size_t{64} << 10> block{};
  for (;;) {
    pollfd waiting{from, POLLIN, 0};
    const int ready = poll(&waiting, 1, milliseconds_until(end));
    if (ready < 0 && errno == EINTR) continue;
    if (ready <= 0) {
      answer.end = ChildAnswer::End::OutOfTime;
      return answer;
    }
    const ssize_t got = read(from, block.data(), block.size());
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) break;
    answer.bytes.append(block.data(), static_cast<std::size_t>(got));
    if (answer.bytes.size() > limits.answer) return answer;
  }
  answer.end = ChildAnswer::End::Answered;
  return answer;
}

// Whether the child ended of itself and well.
bool reap(pid_t child, bool is_wanted) {
  if (!is_wanted) kill(child, SIGKILL);
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

}  // namespace

ChildAnswer answer_of_child(const std::function<std::string()>& work, const ChildLimits& limits) {
  std::array<int, 2> ends{};
  if (pipe(ends.data()) != 0) return {};
  const pid_t child = fork();
  if (child == 0) work_and_exit(work, limits.memory, ends[1]);
  close(ends[1]);
  ChildAnswer answer;
  if (child > 0) {
    answer = read_answer(ends[0], limits);
    const bool is_done = answer.end == ChildAnswer::End::Answered;
    if (!reap(child, is_done) && is_done) answer.end = ChildAnswer::End::BrokeDown;
  }
  close(ends[0]);
  return answer;
}

}  // namespace corpus
