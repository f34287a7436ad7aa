#include <pthread.h>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <memory>
#include <optional>
#include <string>
#include <thread>

#include "cli/commands.h"
#include "cli/index_option.h"
#include "cli/lexicon_option.h"
#include "cli/stop_signals.h"
#include "searcher/open_backend.h"
#include "web/server.h"

namespace cli {
namespace {

struct ServeArguments {
  std::string index;
  std::vector<std::string> lexicon_files;
  std::string listen = "127.0.0.1:8080";
};

struct Address {
  std::string host;
  int port;
};

// "HOST:PORT", "[::1]:PORT"; port 0 takes any free one.
std::optional<Address> parse_address(const std::string& text) {
  const std::size_t colon = text.rfind(':');
  if (colon == std::string::npos || colon == 0) return std::nullopt;
  const std::string port = text.substr(colon + 1);
  if (port.empty() || port.size() > 5 || port.find_first_not_of("0123456789") != std::string::npos)
    return std::nullopt;
  std::string host = text.substr(0, colon);
  if (host.size() > 2 && host.front() == '[' && host.back() == ']')
    host = host.substr(1, host.size() - 2);
  const int number = std::stoi(port);
  if (number > 65535) return std::nullopt;
  return Address{std::move(host), number};
}

std::string check_address(const std::string& text) {
  return parse_address(text)
             ? std::string()
             : "\"" + text + "\" is no address: write HOST:PORT, as in 127.0.0.1:8080";
}

int run_serve(const ServeArguments& arguments) {
  const corpus::Lexicon lexicon = load_lexicon_with(arguments.lexicon_files);
  const std::unique_ptr<searcher::Backend> backend = searcher::open_backend(arguments.index);
  const Address address = *parse_address(arguments.listen);
  web::ServerOptions options;
  options.host = address.host;
  options.port = address.port;
  options.threads = std::max(4U, 2 * std::thread::hardware_concurrency());
  // Blocked here, and so in every thread of the server: one thread alone waits for them.
  const sigset_t signals = block_stop_signals();
  web::Server server(*backend, lexicon, options);
  std::thread stopper([&server, &signals] {
    int received = 0;
    sigwait(&signals, &received);
    server.stop();
  });
  const bool is_ipv6 = address.host.find(':') != std::string::npos;
  std::fprintf(stderr, "Serving %s (%zu reports) on http://%s%s%s:%d/ — stop with Ctrl-C.\n",
               arguments.index.c_str(), backend->report_count(), is_ipv6 ? "[" : "",
               address.host.c_str(), is_ipv6 ? "]" : "", server.port());
  server.run();
  pthread_kill(stopper.native_handle(), SIGTERM);  // when run() ended by itself
  stopper.join();
  return kDone;
}

}  // namespace

void add_serve_command(CLI::App& program, int& status) {
  CLI::App* command = program.add_subcommand("serve", "The search page and the JSON API");
  auto arguments = std::make_shared<ServeArguments>();
  add_index_option(*command, arguments->index);
  add_lexicon_option(*command, arguments->lexicon_files);
  command->add_option("--listen", arguments->listen, "Address to listen on, HOST:PORT")
      ->check(check_address)
      ->capture_default_str();
  command->footer("Example: sitrep serve --listen 127.0.0.1:8080");
  command->callback([arguments, &status] { status = run_serve(*arguments); });
}

}  // namespace cli
