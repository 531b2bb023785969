// Runs inside the box: calls a C++ solution case by case over descriptor 3. The judge writes `main.cpp`, which includes the
// solution and this file and knows the signature. Frames and the wire form of values are those of harness.py.
#pragma once

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <iostream>
#include <map>
#include <optional>
#include <set>
#include <stdexcept>
#include <string>
#include <tuple>
#include <type_traits>
#include <unistd.h>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace driver {

struct Reader {
    const unsigned char *at;
    const unsigned char *end;

    const unsigned char *take(size_t n) {
        if (n > static_cast<size_t>(end - at)) throw std::runtime_error("the judge sent a value that is cut short");
        const unsigned char *head = at;
        at += n;
        return head;
    }
    unsigned char tag() { return *take(1); }
    size_t count() {
        uint32_t n;
        std::memcpy(&n, take(4), 4);
        return n;
    }
    int64_t whole() {
        int64_t n;
        std::memcpy(&n, take(8), 8);
        return n;
    }
    double real() {
        double n;
        std::memcpy(&n, take(8), 8);
        return n;
    }
    std::string text() {
        size_t n = count();
        return std::string(reinterpret_cast<const char *>(take(n)), n);
    }
    void skip() {
        switch (unsigned char kind = tag()) {
        case 'N': case 'T': case 'F': return;
        case 'i': case 'd': take(8); return;
        case 'c': take(16); return;
        case 'I': case 's': case 'b': take(count()); return;
        case 'q': case 'Q': take(8 * count()); return;
        case 'l': case 't': case 'S': case 'Z':
            for (size_t n = count(); n > 0; n--) skip();
            return;
        case 'm':
            for (size_t n = 2 * count(); n > 0; n--) skip();
            return;
        default: throw std::runtime_error(std::string("a value of kind ") + char(kind) + " cannot be given to C++");
        }
    }
};

[[noreturn]] inline void unexpected(const char *what, unsigned char kind) {
    throw std::runtime_error(std::string("expected ") + what + ", got a value of kind " + char(kind));
}

using Bytes = std::string;

inline void put_count(Bytes &out, size_t n) {
    uint32_t small = static_cast<uint32_t>(n);
    out.append(reinterpret_cast<const char *>(&small), 4);
}

inline void put_text(Bytes &out, const std::string &text) {
    out.push_back('s');
    put_count(out, text.size());
    out.append(text);
}

template <class T, class Enable = void> struct Wire;

template <> struct Wire<bool> {
    static bool read(Reader &reader) {
        unsigned char kind = reader.tag();
        if (kind != 'T' && kind != 'F') unexpected("true or false", kind);
        return kind == 'T';
    }
    static void write(Bytes &out, bool value) { out.push_back(value ? 'T' : 'F'); }
};

template <class T> struct Wire<T, std::enable_if_t<std::is_integral_v<T> && !std::is_same_v<T, bool> && !std::is_same_v<T, char>>> {
    static T read(Reader &reader) {
        unsigned char kind = reader.tag();
        if (kind != 'i') unexpected("a whole number of 64 bits", kind);
        return static_cast<T>(reader.whole());
    }
    static void write(Bytes &out, T value) {
        int64_t wide = static_cast<int64_t>(value);
        out.push_back('i');
        out.append(reinterpret_cast<const char *>(&wide), 8);
    }
};

template <class T> struct Wire<T, std::enable_if_t<std::is_floating_point_v<T>>> {
    static T read(Reader &reader) {
        unsigned char kind = reader.tag();
        if (kind == 'd') return static_cast<T>(reader.real());
        if (kind == 'i') return static_cast<T>(reader.whole());
        unexpected("a number", kind);
    }
    static void write(Bytes &out, T value) {
        double wide = static_cast<double>(value);
        out.push_back('d');
        out.append(reinterpret_cast<const char *>(&wide), 8);
    }
};

template <> struct Wire<std::string> {
    static std::string read(Reader &reader) {
        unsigned char kind = reader.tag();
        if (kind != 's') unexpected("a text", kind);
        return reader.text();
    }
    static void write(Bytes &out, const std::string &value) { put_text(out, value); }
};

template <> struct Wire<char> {
    static char read(Reader &reader) {
        std::string text = Wire<std::string>::read(reader);
        if (text.empty()) throw std::runtime_error("an empty text where a character is expected");
        return text[0];
    }
    static void write(Bytes &out, char value) { put_text(out, std::string(1, value)); }
};

template <class T> struct Wire<std::optional<T>> {
    static std::optional<T> read(Reader &reader) {
        if (reader.at < reader.end && *reader.at == 'N') {
            reader.tag();
            return std::nullopt;
        }
        return Wire<T>::read(reader);
    }
    static void write(Bytes &out, const std::optional<T> &value) {
        if (value) Wire<T>::write(out, *value);
        else out.push_back('N');
    }
};

template <class Add, class T> void read_items(Reader &reader, Add add) {
    unsigned char kind = reader.tag();
    if (kind == 'q' || kind == 'Q') {
        if constexpr (std::is_arithmetic_v<T> && !std::is_same_v<T, bool> && !std::is_same_v<T, char>) {
            for (size_t n = reader.count(); n > 0; n--) add(kind == 'q' ? static_cast<T>(reader.whole()) : static_cast<T>(reader.real()));
            return;
        }
    }
    if (kind != 'l' && kind != 't' && kind != 'S' && kind != 'Z') unexpected("a list", kind);
    for (size_t n = reader.count(); n > 0; n--) add(Wire<T>::read(reader));
}

template <class T> struct Wire<std::vector<T>> {
    static std::vector<T> read(Reader &reader) {
        std::vector<T> items;
        auto add = [&](T item) { items.push_back(std::move(item)); };
        read_items<decltype(add), T>(reader, add);
        return items;
    }
    static void write(Bytes &out, const std::vector<T> &items) {
        out.push_back('l');
        put_count(out, items.size());
        for (const auto &item : items) Wire<T>::write(out, item);
    }
};

template <class Set, class T> struct SetWire {
    static Set read(Reader &reader) {
        Set items;
        auto add = [&](T item) { items.insert(std::move(item)); };
        read_items<decltype(add), T>(reader, add);
        return items;
    }
    static void write(Bytes &out, const Set &items) {
        out.push_back('S');
        put_count(out, items.size());
        for (const auto &item : items) Wire<T>::write(out, item);
    }
};
template <class T> struct Wire<std::set<T>> : SetWire<std::set<T>, T> {};
template <class T> struct Wire<std::unordered_set<T>> : SetWire<std::unordered_set<T>, T> {};

template <class Map, class K, class V> struct MapWire {
    static Map read(Reader &reader) {
        unsigned char kind = reader.tag();
        if (kind != 'm') unexpected("a dictionary", kind);
        Map items;
        for (size_t n = reader.count(); n > 0; n--) {
            K key = Wire<K>::read(reader);
            items.emplace(std::move(key), Wire<V>::read(reader));
        }
        return items;
    }
    static void write(Bytes &out, const Map &items) {
        out.push_back('m');
        put_count(out, items.size());
        for (const auto &[key, value] : items) {
            Wire<K>::write(out, key);
            Wire<V>::write(out, value);
        }
    }
};
template <class K, class V> struct Wire<std::map<K, V>> : MapWire<std::map<K, V>, K, V> {};
template <class K, class V> struct Wire<std::unordered_map<K, V>> : MapWire<std::unordered_map<K, V>, K, V> {};

template <class... T> struct Wire<std::tuple<T...>> {
    static std::tuple<T...> read(Reader &reader) {
        unsigned char kind = reader.tag();
        if (kind == 'q' || kind == 'Q') {
            // Numbers of one kind may come packed as a list.
            if (reader.count() != sizeof...(T)) throw std::runtime_error("a tuple of another length was expected");
            return std::tuple<T...>{packed<T>(reader, kind)...};
        }
        if (kind != 't' && kind != 'l') unexpected("a tuple", kind);
        if (reader.count() != sizeof...(T)) throw std::runtime_error("a tuple of another length was expected");
        return std::tuple<T...>{Wire<T>::read(reader)...};
    }
    static void write(Bytes &out, const std::tuple<T...> &value) {
        out.push_back('t');
        put_count(out, sizeof...(T));
        std::apply([&](const auto &...item) { (Wire<std::decay_t<decltype(item)>>::write(out, item), ...); }, value);
    }
    template <class U> static U packed(Reader &reader, unsigned char kind) {
        if constexpr (std::is_arithmetic_v<U>) return kind == 'q' ? static_cast<U>(reader.whole()) : static_cast<U>(reader.real());
        else unexpected("a tuple", kind);
    }
};
template <class A, class B> struct Wire<std::pair<A, B>> {
    static std::pair<A, B> read(Reader &reader) {
        auto [a, b] = Wire<std::tuple<A, B>>::read(reader);
        return {a, b};
    }
    static void write(Bytes &out, const std::pair<A, B> &value) {
        Wire<std::tuple<A, B>>::write(out, std::tuple<A, B>(value.first, value.second));
    }
};

template <class T> void put(Bytes &out, const T &value) { Wire<std::decay_t<T>>::write(out, value); }
template <class T> T get(Reader &reader) { return Wire<std::decay_t<T>>::read(reader); }

inline bool receive(void *into, size_t n) {
    char *at = static_cast<char *>(into);
    while (n > 0) {
        ssize_t got = ::read(3, at, n);
        if (got <= 0) return false;
        at += got;
        n -= static_cast<size_t>(got);
    }
    return true;
}

inline void send(char kind, const Bytes &body) {
    std::cout.flush();
    std::fflush(stdout);
    Bytes frame;
    put_count(frame, body.size() + 1);
    frame.push_back(kind);
    frame.append(body);
    const char *at = frame.data();
    size_t left = frame.size();
    while (left > 0) {
        ssize_t sent = ::write(3, at, left);
        if (sent <= 0) std::_Exit(0);
        at += sent;
        left -= static_cast<size_t>(sent);
    }
}

inline void fail(const std::string &type, const std::string &message) {
    Bytes body = "m";
    put_count(body, 5);
    auto pair = [&](const char *key, const std::string &value) {
        put_text(body, key);
        put_text(body, value);
    };
    pair("type", type);
    pair("message", message.substr(0, 2000));
    put_text(body, "line");
    body.push_back('N');
    pair("traceback", "");
    pair("phase", "call");
    send('X', body);
}

template <class Call> int serve(Call call) {
    send('R', "N");
    for (;;) {
        uint32_t length;
        if (!receive(&length, 4)) return 0;
        std::vector<unsigned char> body(length);
        if (!receive(body.data(), length) || length == 0 || body[0] == 'E') return 0;
        try {
            Reader reader{body.data() + 1, body.data() + length};
            if (reader.tag() != 'm') throw std::runtime_error("the judge sent no case");
            Bytes value;
            for (size_t n = reader.count(); n > 0; n--) {
                reader.tag();
                if (reader.text() == "args") {
                    reader.tag();
                    reader.count();
                    value = call(reader);
                } else {
                    reader.skip();
                }
            }
            Bytes answer = "m";
            put_count(answer, 2);
            put_text(answer, "value");
            answer.append(value);
            put_text(answer, "arguments");
            answer.push_back('N');
            send('V', answer);
        } catch (const std::exception &error) {
            fail("exception", error.what());
        } catch (...) {
            fail("exception", "something that is no std::exception was thrown");
        }
    }
}

} // namespace driver
