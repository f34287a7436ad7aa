#pragma once

#include <string>

#include "searcher/backend.h"

namespace searcher {

// What `ask()` gives, of calls that all saw one commit: it is asked again when another commit came
// meanwhile, unless one came every time.
template <typename Ask>
auto of_one_commit(const Backend& backend, Ask ask) {
  constexpr int kTries = 10;
  for (int tries = 1;; ++tries) {
    const std::string commit = backend.commit_seen();
    auto answer = ask();
    if (tries == kTries || backend.commit_seen() == commit) return answer;
  }
}

}  // namespace searcher
