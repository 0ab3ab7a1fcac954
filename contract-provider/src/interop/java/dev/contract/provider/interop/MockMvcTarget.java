package dev.contract.provider.interop;

// region adapter
import dev.contract.core.model.Body;
import dev.contract.core.model.Headers;
import dev.contract.core.model.HttpRequest;
import dev.contract.core.model.HttpResponse;
import dev.contract.provider.target.Target;
import dev.contract.provider.target.TargetException;
import java.net.URI;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** A Spring provider inside of the test, without a port. */
record MockMvcTarget(MockMvc mvc) implements Target {

    @Override
    public HttpResponse send(HttpRequest request) throws TargetException {
        MockHttpServletRequestBuilder call = MockMvcRequestBuilders.request(
                        HttpMethod.valueOf(request.method()), URI.create(request.target()))
                .content(request.body().bytes().array());
        request.headers().fields().forEach((name, values) -> call.header(name, values.toArray()));
        try {
            MockHttpServletResponse response = mvc.perform(call).andReturn().getResponse();
            Headers headers = Headers.NONE;
            for (String name : response.getHeaderNames()) {
                for (String value : response.getHeaders(name)) {
                    headers = headers.with(name, value);
                }
            }
            return new HttpResponse(response.getStatus(), headers, Body.received(response.getContentAsByteArray()));
        } catch (Exception failed) {
            throw new TargetException("the provider failed: " + failed, failed);
        }
    }
}
// endregion
