#include "web/server.h"

#include <httplib.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <chrono>
#include <optional>
#include <semaphore>
#include <string>
#include <thread>

#include "web/api.h"
#include "web/connection_queue.h"
#include "web/host_check.h"
#include "web/routes.h"

namespace web {
namespace {

using httplib::Request;
using httplib::Response;
using HttpServer = httplib::Server;
using Routed = HttpServer::HandlerResponse;

constexpr time_t kKeepAliveSeconds = 3;
constexpr std::size_t kRequestsPerConnection = 100;
constexpr time_t kReadSeconds = 5;
constexpr time_t kWriteSeconds = 15;
// How long a request waits for its turn.
constexpr std::chrono::seconds kPatience{10};
constexpr std::string_view kAnnotatePath = "/api/v1/annotate";

const httplib::Headers& security_headers() {
  static const httplib::Headers headers = {
      {"Content-Security-Policy",
       "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; "
       "base-uri 'none'; frame-ancestors 'none'"},
      {"X-Content-Type-Options", "nosniff"},
      {"Referrer-Policy", "no-referrer"},
      {"Cross-Origin-Resource-Policy", "same-origin"},
  };
  return headers;
}

// A server whose socket does not outlive it, even if it never ran.
class BoundServer : public HttpServer {
 public:
  ~BoundServer() override {
    const socket_t socket = svr_sock_.exchange(INVALID_SOCKET);
    if (socket != INVALID_SOCKET) ::close(socket);
  }
};

bool is_read(const Request& request) { return request.method == "GET" || request.method == "HEAD"; }

bool is_annotation(const Request& request) {
  return request.method == "POST" && split_target(request.target).path == kAnnotatePath;
}

bool has_body(const Request& request) {
  return request.has_header("Transfer-Encoding") ||
         (request.has_header("Content-Length") &&
          request.get_header_value("Content-Length") != "0");
}

void send(const Answer& answer, const Request& request, Response& response) {
  // The library says 200, or 206 to a range.
  if (answer.status != 200) response.status = answer.status;
  response.set_header("Cache-Control", answer.cache_control);
  if (!answer.location.empty()) response.set_header("Location", answer.location);
  if (!answer.allow.empty()) response.set_header("Allow", answer.allow);
  if (!answer.etag.empty()) {
    response.set_header("ETag", answer.etag);
    if (request.get_header_value("If-None-Match") == answer.etag) {
      response.status = 304;
      return;
    }
  }
  response.set_content(answer.body, answer.content_type);
}

// The connection ends after the answer: what still comes in on it is not read.
void send_and_close(const Answer& answer, const Request& request, Response& response) {
  send(answer, request, response);
  response.set_header("Connection", "close");
  std::string body = std::move(response.body);
  response.body.clear();
  const std::size_t size = body.size();
  response.headers.erase("Content-Type");
  response.set_content_provider(
      size, answer.content_type,
      [text = std::move(body)](std::size_t offset, std::size_t, httplib::DataSink& sink) {
        sink.write(text.data() + offset, text.size() - offset);
        // Said to have failed, the library closes.
        return false;
      });
}

Answer method_refused(const Request& request) {
  const bool on_annotate = split_target(request.target).path == kAnnotatePath;
  Answer answer = failure_answer(request.target, 405, "This address is only read.");
  answer.allow = on_annotate ? "POST" : "GET, HEAD";
  return answer;
}

std::string cannot_listen_words(const ServerOptions& options, int error) {
  const std::string port = std::to_string(options.port);
  if (error == EADDRINUSE) {
    return "Port " + port + " is in use: choose another with --listen " + options.host + ":" +
           std::to_string(options.port + 1) + ", or stop the program that holds it.";
  }
  if (error == EACCES) {
    return "Port " + port + " is not allowed to you: choose one above 1023 with --listen " +
           options.host + ":8080.";
  }
  return "Cannot listen on " + options.host + ":" + port +
         ": check the address given with --listen, for example 127.0.0.1:8080.";
}

}  // namespace

struct Server::State {
  State(const Site& with_site, const ServerOptions& with_options)
      : site(with_site),
        checks_host(is_loopback(with_options.host)),
        turns(static_cast<std::ptrdiff_t>(std::max(1U, with_options.threads))) {
    configure(with_options);
    bind(with_options);
  }

  void configure(const ServerOptions& options) {
    http.set_tcp_nodelay(true);
    // SO_REUSEPORT, which the library sets by itself, would let two servers share a port unseen.
    http.set_socket_options([](socket_t socket) {
      const int yes = 1;
      ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    });
    http.set_keep_alive_timeout(kKeepAliveSeconds);
    http.set_keep_alive_max_count(kRequestsPerConnection);
    http.set_read_timeout(kReadSeconds);
    http.set_write_timeout(kWriteSeconds);
    http.set_payload_max_length(kMaxBody);
    http.set_default_headers(security_headers());
    http.new_task_queue = [cap = options.max_connections] { return new ConnectionQueue(cap); };
    http.set_pre_routing_handler(
        [this](const Request& request, Response& response) { return route(request, response); });
    http.Post(std::string(kAnnotatePath),
              [this](const Request& request, Response& response,
                     const httplib::ContentReader& read) { annotate(request, response, read); });
    http.set_error_handler(HttpServer::HandlerWithResponse(explain));
  }

  void bind(const ServerOptions& options) {
    errno = 0;
    port = options.port;
    if (options.port == 0) {
      port = http.bind_to_any_port(options.host);
    } else if (!http.bind_to_port(options.host, options.port)) {
      port = -1;
    }
    if (port < 0) throw CannotListen(cannot_listen_words(options, errno));
  }

  Routed route(const Request& request, Response& response) {
    if (const auto refusal = refusal_of(request)) {
      send_and_close(*refusal, request, response);
      return Routed::Handled;
    }
    if (is_annotation(request)) return Routed::Unhandled;
    send(in_turn(request, [&] { return answer_get(site, request.target); }), request, response);
    return Routed::Handled;
  }

  std::optional<Answer> refusal_of(const Request& request) const {
    const auto refuse = [&](int status, std::string_view message) {
      return failure_answer(request.target, status, message);
    };
    if (ConnectionQueue::is_turned_away()) {
      return refuse(503, "Too many connections are open. Try again in a moment.");
    }
    if (checks_host && !names_this_machine(request.get_header_value("Host"))) {
      return refuse(421, "This server answers to localhost and 127.0.0.1 alone.");
    }
    if (!is_read(request) && !is_annotation(request)) return method_refused(request);
    if (is_read(request) && has_body(request)) return refuse(400, "A GET request has no body.");
    if (request.is_multipart_form_data()) return refuse(415, "Send the text as JSON.");
    if (request.ranges.size() > 1) return refuse(416, "Ask for one range at a time.");
    return std::nullopt;
  }

  // The one place where failures of the machine become answers.
  template <typename Work>
  Answer in_turn(const Request& request, const Work& work) {
    if (!turns.try_acquire_for(kPatience)) {
      return failure_answer(request.target, 503, "The server is busy. Try again in a moment.");
    }
    const Turn turn{turns};
    try {
      return work();
    } catch (const searcher::Unavailable& unavailable) {
      return failure_answer(request.target, 503, unavailable.what());
    } catch (const std::exception&) {
      return failure_answer(request.target, 500, "Something went wrong. Try again.");
    }
  }

  void annotate(const Request& request, Response& response, const httplib::ContentReader& read) {
    std::string body;
    const bool complete = read([&](const char* bytes, std::size_t size) {
      if (body.size() + size > kMaxBody) return false;
      body.append(bytes, size);
      return true;
    });
    if (!complete) {
      const Answer refusal = failure_answer(
          request.target, 413, "The body is longer than 8 MiB, or did not come in full.");
      return send_and_close(refusal, request, response);
    }
    send(in_turn(request, [&] { return answer_annotate(site, body); }), request, response);
  }

  // Gives failures of the library's own finding a body.
  static Routed explain(const Request& request, Response& response) {
    if (!response.body.empty() || response.content_provider_) return Routed::Unhandled;
    const std::string_view message = response.status == 414
                                         ? "The address is longer than 8,000 bytes."
                                         : "The request could not be read.";
    send(failure_answer(request.target, response.status, message), request, response);
    return Routed::Handled;
  }

  struct Turn {
    std::counting_semaphore<>& turns;
    ~Turn() { turns.release(); }
  };

  Site site;
  bool checks_host;
  std::counting_semaphore<> turns;
  BoundServer http;
  int port = -1;
  std::atomic<bool> entered{false};
  std::atomic<bool> stopping{false};
  std::atomic<bool> finished{false};
};

Server::Server(const searcher::Backend& backend, const corpus::Lexicon& lexicon,
               const ServerOptions& options)
    : state_(std::make_unique<State>(Site{backend, lexicon}, options)) {}

Server::~Server() = default;

int Server::port() const { return state_->port; }

void Server::run() {
  state_->entered = true;
  if (!state_->stopping) state_->http.listen_after_bind();
  state_->finished = true;
}

void Server::stop() {
  state_->stopping = true;
  // run() saw that, or is on its way to listen: the library forgets a stop that comes before.
  while (state_->entered && !state_->finished && !state_->http.is_running()) {
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  state_->http.stop();
}

}  // namespace web
