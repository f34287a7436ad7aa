#include "web/connection_queue.h"

#include <algorithm>
#include <utility>

namespace web {
namespace {

constexpr std::size_t kRefusers = 2;
// Beyond so many, new connections wait in the kernel.
constexpr std::size_t kMaxTurnedAway = 64;

thread_local bool this_thread_refuses = false;

}  // namespace

ConnectionQueue::ConnectionQueue(std::size_t max_connections)
    : max_connections_(std::max<std::size_t>(max_connections, 1)) {
  for (std::size_t i = 0; i < max_connections_; ++i) {
    threads_.emplace_back([this] { serve(admitted_, false); });
  }
  for (std::size_t i = 0; i < kRefusers; ++i) {
    threads_.emplace_back([this] { serve(turned_away_, true); });
  }
}

bool ConnectionQueue::is_turned_away() { return this_thread_refuses; }

void ConnectionQueue::enqueue(std::function<void()> connection) {
  std::unique_lock lock(mutex_);
  if (open_ < max_connections_) {
    ++open_;
    admitted_.waiting.push_back(std::move(connection));
    admitted_.changed.notify_one();
    return;
  }
  room_.wait(lock, [this] { return turned_away_.waiting.size() < kMaxTurnedAway; });
  turned_away_.waiting.push_back(std::move(connection));
  turned_away_.changed.notify_one();
}

void ConnectionQueue::serve(Line& line, bool turned_away) {
  this_thread_refuses = turned_away;
  std::unique_lock lock(mutex_);
  while (true) {
    line.changed.wait(lock, [&] { return closing_ || !line.waiting.empty(); });
    if (line.waiting.empty()) return;
    const std::function<void()> connection = std::move(line.waiting.front());
    line.waiting.pop_front();
    lock.unlock();
    connection();
    lock.lock();
    if (!turned_away) --open_;
    room_.notify_one();
  }
}

void ConnectionQueue::shutdown() {
  {
    const std::lock_guard lock(mutex_);
    closing_ = true;
  }
  admitted_.changed.notify_all();
  turned_away_.changed.notify_all();
  for (std::thread& thread : threads_) thread.join();
}

}  // namespace web
