package bookstore.web;

import tools.jackson.core.JacksonException;

/** What a service replied to a request of a client. */
public record Reply(String service, String request, int status, String body) {

    /** Reads the body, which is expected to come with this status. */
    public <T> T read(int expectedStatus, Class<T> type) throws ServiceException {
        if (status != expectedStatus) {
            throw new ServiceException(this, "expected " + expectedStatus);
        }
        try {
            return Json.MAPPER.readValue(body, type);
        } catch (JacksonException wrong) {
            throw new ServiceException(this, wrong.getOriginalMessage());
        }
    }
}
