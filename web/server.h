#pragma once

#include <memory>
#include <stdexcept>
#include <string>

#include "corpus/lexicon.h"
#include "searcher/backend.h"

namespace web {

struct ServerOptions {
  std::string host = "127.0.0.1";
  // 0 takes any free port; Server::port says which.
  int port = 8080;
  // Requests answered at the same time.
  unsigned threads = 8;
  // Open connections; one more is answered 503 and closed.
  unsigned max_connections = 64;
};

// The address cannot be listened on; what() says what to do.
class CannotListen : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// The search page and the JSON API over one index.
class Server {
 public:
  // Binds the address. Throws CannotListen. The backend and the lexicon must outlive it.
  Server(const searcher::Backend& backend, const corpus::Lexicon& lexicon,
         const ServerOptions& options);
  ~Server();
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  int port() const;
  // Answers requests until stop() is called from another thread or a signal handler's thread.
  void run();
  void stop();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace web
