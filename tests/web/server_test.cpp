#include "web/server.h"

#include <future>
#include <regex>
#include <thread>

#include <gtest/gtest.h>
#include <httplib.h>

#include "tests/web/small_backend.h"
#include "web/api_json.h"

namespace web {
namespace {

// A server on any free port, running while the value lives.
class Running {
 public:
  Running(const searcher::Backend& backend, ServerOptions options = {}) {
    options.port = 0;
    server_ = std::make_unique<Server>(backend, lexicon_, options);
    thread_ = std::thread([this] { server_->run(); });
  }
  ~Running() {
    server_->stop();
    thread_.join();
  }
  Running(const Running&) = delete;
  Running& operator=(const Running&) = delete;

  int port() const { return server_->port(); }
  httplib::Client client() const { return httplib::Client("127.0.0.1", port()); }

 private:
  corpus::Lexicon lexicon_ = corpus::load_lexicon({}).lexicon;
  std::unique_ptr<Server> server_;
  std::thread thread_;
};

const SmallBackend& five() {
  static const SmallBackend backend{five_reports()};
  return backend;
}

TEST(Server, AnswersPagesAndTheApi) {
  const Running running(five());
  httplib::Client client = running.client();
  const auto page = client.Get("/search?q=drone");
  ASSERT_TRUE(page);
  EXPECT_EQ(page->status, 200);
  EXPECT_EQ(page->get_header_value("Content-Type"), "text/html; charset=utf-8");
  const auto answer = client.Get("/api/v1/search?q=drone");
  ASSERT_TRUE(answer);
  EXPECT_EQ(Json::parse(answer->body)["total"], 3);
}

TEST(Server, EveryAnswerIsFencedIn) {
  const Running running(five());
  httplib::Client client = running.client();
  for (const char* target : {"/", "/search", "/nowhere", "/api/v1/health", "/api/v1/search?x=1"}) {
    const auto answer = client.Get(target);
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->get_header_value("Content-Security-Policy"),
              "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; "
              "base-uri 'none'; frame-ancestors 'none'");
    EXPECT_EQ(answer->get_header_value("X-Content-Type-Options"), "nosniff");
    EXPECT_EQ(answer->get_header_value("Referrer-Policy"), "no-referrer");
    EXPECT_EQ(answer->get_header_value("Cache-Control"), "no-store");
    EXPECT_EQ(answer->body.find(" style=\""), std::string::npos);
  }
}

TEST(Server, StyleSheetsAreKeptForGood) {
  const Running running(five());
  httplib::Client client = running.client();
  const std::string page = client.Get("/")->body;
  std::smatch link;
  ASSERT_TRUE(std::regex_search(page, link, std::regex("href=\"(/static/frame[^\"]*)\"")));
  const auto sheet = client.Get(link[1].str());
  EXPECT_EQ(sheet->status, 200);
  EXPECT_EQ(sheet->get_header_value("Cache-Control"), "public, max-age=31536000, immutable");
  const auto again =
      client.Get(link[1].str(), {{"If-None-Match", sheet->get_header_value("ETag")}});
  EXPECT_EQ(again->status, 304);
  EXPECT_TRUE(again->body.empty());
}

TEST(Server, AnIndexThatCannotAnswerIsUnavailable) {
  const BrokenBackend broken;
  const Running running(broken);
  httplib::Client client = running.client();
  const auto page = client.Get("/search?q=drone");
  EXPECT_EQ(page->status, 503);
  EXPECT_NE(page->body.find(BrokenBackend::kWhy), std::string::npos);
  const auto answer = client.Get("/api/v1/search");
  EXPECT_EQ(answer->status, 503);
  EXPECT_EQ(answer->get_header_value("Content-Type"), "application/problem+json");
}

TEST(Server, AStrangersHostNameIsRefused) {
  const Running running(five());
  httplib::Client client = running.client();
  EXPECT_EQ(client.Get("/", {{"Host", "rebound.example.org"}})->status, 421);
  EXPECT_EQ(client.Get("/", {{"Host", "localhost:" + std::to_string(running.port())}})->status,
            200);
}

TEST(Server, OnlyReadingIsAllowed) {
  const Running running(five());
  const auto refused = running.client().Post("/search", "x", "text/plain");
  ASSERT_TRUE(refused);
  EXPECT_EQ(refused->status, 405);
  EXPECT_EQ(refused->get_header_value("Allow"), "GET, HEAD");
  const auto deleted = running.client().Delete("/api/v1/report/b");
  ASSERT_TRUE(deleted);
  EXPECT_EQ(deleted->status, 405);
  const auto got = running.client().Get("/api/v1/annotate");
  EXPECT_EQ(got->status, 405);
  EXPECT_EQ(got->get_header_value("Allow"), "POST");
}

TEST(Server, AnnotatesWhatIsPosted) {
  const Running running(five());
  httplib::Client client = running.client();
  const auto answer =
      client.Post("/api/v1/annotate", R"({"body":"A quiet day."})", "application/json");
  ASSERT_TRUE(answer);
  EXPECT_EQ(answer->status, 200);
  EXPECT_EQ(Json::parse(answer->body)["body"], "A quiet day.");
  EXPECT_EQ(client.Post("/api/v1/annotate", "{", "application/json")->status, 400);
}

TEST(Server, ABodyThatIsTooLongIsRefused) {
  const Running running(five());
  const std::string body(std::size_t{9} << 20U, ' ');
  const auto answer = running.client().Post("/api/v1/annotate", body, "application/json");
  // The connection may be closed before all of it was sent.
  EXPECT_TRUE(!answer || answer->status == 413);
  EXPECT_EQ(running.client().Get("/api/v1/health")->status, 200);
}

TEST(Server, AFormWithFilesIsRefusedAndHarmless) {
  const Running running(five());
  const auto answer =
      running.client().Post("/api/v1/annotate", {{"body", "x", "a.txt", "text/plain"}});
  ASSERT_TRUE(answer);
  EXPECT_EQ(answer->status, 415);
}

TEST(Server, HeadHasNoBody) {
  const Running running(five());
  const auto answer = running.client().Head("/search");
  ASSERT_TRUE(answer);
  EXPECT_EQ(answer->status, 200);
  EXPECT_TRUE(answer->body.empty());
}

TEST(Server, APortInUseIsAnErrorThatSaysWhatToDo) {
  const Running running(five());
  ServerOptions options;
  options.port = running.port();
  const corpus::Lexicon lexicon = corpus::load_lexicon({}).lexicon;
  try {
    const Server second(five(), lexicon, options);
    FAIL() << "two servers share a port";
  } catch (const CannotListen& error) {
    EXPECT_EQ(std::string(error.what()), "Port " + std::to_string(options.port) +
                                             " is in use: choose another with --listen 127.0.0.1:" +
                                             std::to_string(options.port + 1) +
                                             ", or stop the program that holds it.");
  }
}

TEST(Server, OneConnectionTooManyIsTurnedAway) {
  ServerOptions options;
  options.max_connections = 1;
  const Running running(five(), options);
  httplib::Client first = running.client();
  first.set_keep_alive(true);
  ASSERT_EQ(first.Get("/api/v1/health")->status, 200);
  httplib::Client second = running.client();
  second.set_keep_alive(true);
  const auto refused = second.Get("/api/v1/health");
  ASSERT_TRUE(refused);
  EXPECT_EQ(refused->status, 503);
  EXPECT_EQ(refused->get_header_value("Connection"), "close");
  EXPECT_EQ(first.Get("/api/v1/health")->status, 200);
}

TEST(Server, StopsEvenBeforeItRuns) {
  const corpus::Lexicon lexicon = corpus::load_lexicon({}).lexicon;
  ServerOptions options;
  options.port = 0;
  Server server(five(), lexicon, options);
  server.stop();
  server.run();
  SUCCEED();
}

TEST(Server, ManyAskAtOnce) {
  const Running running(five());
  std::vector<std::future<int>> answers;
  answers.reserve(32);
  for (int i = 0; i < 32; ++i) {
    answers.push_back(std::async(std::launch::async, [&] {
      const auto answer = running.client().Get("/search?q=drone");
      return answer ? answer->status : 0;
    }));
  }
  for (std::future<int>& answer : answers) EXPECT_EQ(answer.get(), 200);
}

}  // namespace
}  // namespace web
