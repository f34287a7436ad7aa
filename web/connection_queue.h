#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

#include <httplib.h>

namespace web {

// Gives each open connection a thread while it lasts. Connections beyond the cap go to a few
// threads of their own, on which is_turned_away() holds: there every request is to be refused.
class ConnectionQueue : public httplib::TaskQueue {
 public:
  explicit ConnectionQueue(std::size_t max_connections);

  void enqueue(std::function<void()> connection) override;
  // Returns when the connections have ended.
  void shutdown() override;

  static bool is_turned_away();

 private:
  struct Line {
    std::deque<std::function<void()>> waiting;
    std::condition_variable changed;
  };
  void serve(Line& line, bool turned_away);

  std::size_t max_connections_;
  std::size_t open_ = 0;
  bool closing_ = false;
  std::mutex mutex_;
  Line admitted_;
  Line turned_away_;
  std::condition_variable room_;
  std::vector<std::thread> threads_;
};

}  // namespace web
