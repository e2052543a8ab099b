package org.isnad.collect.fetch;

import java.net.InetSocketAddress;
import java.net.Proxy;
import okhttp3.Call;
import okhttp3.EventListener;

/** Notes for each call whether a connection was opened for it or one kept open was used. Calls carry it as their tag. */
final class Reuse {
    private volatile boolean opened;

    /** Whether the connection was one that the server may meanwhile have closed. */
    boolean happened() {
        return !opened;
    }

    static final class Listener extends EventListener {
        @Override
        public void connectStart(Call call, InetSocketAddress address, Proxy proxy) {
            Reuse reuse = call.request().tag(Reuse.class);
            if (reuse != null) {
                reuse.opened = true;
            }
        }
    }
}
